using System.Reflection;
using MentorBot.Testing.House;

namespace MentorBot.Teams.Tests;

/// <summary>What holds for all of the channel's code.</summary>
public sealed class LintTests
{
    private static readonly Assembly Channel = typeof(TeamsOptions).Assembly;

    [Fact]
    public void Every_asynchronous_member_ends_with_a_cancellation_token()
    {
        MethodInfo[] asynchronous = AsyncMembers.Of(Channel);
        Assert.InRange(asynchronous.Length, 10, 1000);
        Assert.DoesNotContain(asynchronous, static method => !AsyncMembers.CanBeCancelled(method));
    }

    [Fact]
    public void The_channel_knows_no_other_room() =>
        Assert.Equal(["MentorBot.Channels", "MentorBot.Conversation"], References.ToTheHouse(Channel));

    [Fact]
    public void Only_the_entry_and_its_settings_are_public() => Assert.Equal(
        ["TeamsAppType", "TeamsCloudName", "TeamsHosting", "TeamsLimits", "TeamsOptions", "TeamsPlatform"],
        References.PublicTypes(Channel));
}
