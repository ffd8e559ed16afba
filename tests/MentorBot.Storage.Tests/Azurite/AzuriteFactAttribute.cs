namespace MentorBot.Storage.Tests.Azurite;

/// <summary>
/// A test that needs Azurite: skipped where Node is missing, with the reason, unless <c>MENTORBOT_REQUIRE=all</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = SkipReason;

    public static string? SkipReason => Requirements.SkipReason(AzuritePackage.Missing);
}

/// <summary>The same with several sets of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AzuriteTheoryAttribute : TheoryAttribute
{
    public AzuriteTheoryAttribute() => Skip = AzuriteFactAttribute.SkipReason;
}
