using MentorBot.Storage.Tests.Azurite;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MentorBot.Storage.Tests;

/// <summary>
/// A test of the contract: skipped with the class that inherits it, where what that class needs is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MentorBot.Storage.Tests.ContractFactDiscoverer", "MentorBot.Storage.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>The class's tests need Azurite.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAzuriteAttribute : Attribute;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        bool needsAzurite = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsAzuriteAttribute)).Any();
        string? reason = needsAzurite ? AzuriteFactAttribute.SkipReason : null;
        TestMethodDisplay display = discoveryOptions.MethodDisplayOrDefault();
        TestMethodDisplayOptions options = discoveryOptions.MethodDisplayOptionsOrDefault();
        return reason is null
            ? [new XunitTestCase(diagnostics, display, options, testMethod)]
            : [new SkippedTestCase(reason, diagnostics, display, options, testMethod)];
    }
}

public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("Called by the de-serializer.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(
        string reason, IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options,
        ITestMethod method)
        : base(diagnostics, display, options, method) => SkipReason = reason;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("reason", SkipReason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        base.Deserialize(data);
        SkipReason = data.GetValue<string>("reason");
    }
}
