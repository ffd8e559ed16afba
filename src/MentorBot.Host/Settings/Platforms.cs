using MentorBot.Channels;
using MentorBot.Slack;
using MentorBot.Teams;

namespace MentorBot.Host.Settings;

/// <summary>
/// The platforms on which people can talk to the bot. A new one is a project, and a line here.
/// </summary>
internal static class Platforms
{
    /// <summary>In the order in which they are reported and are columns of a roster.</summary>
    public static IReadOnlyList<IPlatform> All { get; } =
    [
        new TeamsPlatform(),
        new SlackPlatform(),
    ];
}
