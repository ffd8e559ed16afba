using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Tests;

/// <summary>What holds for all of the channel's code.</summary>
public sealed class LintTests
{
    private static readonly Assembly Teams = typeof(TeamsOptions).Assembly;

    [Fact]
    public void Every_asynchronous_member_ends_with_a_cancellation_token()
    {
        MethodInfo[] asynchronous =
        [
            .. Teams.GetTypes().Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
                .SelectMany(static type => type.GetMethods(
                    BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(static method => !method.IsSpecialName && !method.Name.StartsWith('<') && IsAsynchronous(method.ReturnType)),
        ];
        Assert.InRange(asynchronous.Length, 10, 1000);
        Assert.All(asynchronous, static method => Assert.True(IsRequestDelegate(method) || EndsWithToken(method), method.ToString()));
    }

    [Fact]
    public void The_channel_knows_no_other_room() => Assert.Equal(
        ["MentorBot.Channels", "MentorBot.Conversation"],
        Teams.GetReferencedAssemblies().Select(static name => name.Name!)
            .Where(static name => name.StartsWith("MentorBot", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_entry_and_its_settings_are_public() => Assert.Equal(
        ["TeamsAppType", "TeamsCloudName", "TeamsHosting", "TeamsLimits", "TeamsOptions"],
        Teams.GetExportedTypes().Select(static type => type.Name).Order(StringComparer.Ordinal));

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static bool EndsWithToken(MethodInfo method) => method.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken);

    private static bool IsRequestDelegate(MethodInfo method) => method.GetParameters() is [{ } only] && only.ParameterType == typeof(HttpContext);
}
