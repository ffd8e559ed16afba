using MentorBot.Host.Settings;
using MentorBot.Teams;

namespace MentorBot.Host;

/// <summary>
/// Logs the state of the program after its start: where it listens, where its state is, which channels are on, and
/// which development defaults are active.
/// </summary>
internal static class StartReport
{
    public static IEnumerable<string> Lines(HostSettings settings, IEnumerable<string> urls, bool isDevelopment)
    {
        foreach (string url in urls) yield return $"MentorBot listens on {url}";
        yield return $"Database: {settings.Storage.Address.Name}";
        yield return settings.Teams.Unauthenticated ? "Teams: on, without authentication" : "Teams: on";
        yield return settings.IsSlackStandIn
            ? "Slack: on, in the sandbox"
            : settings.Slack is null ? "Slack: off" : "Slack: on";
        bool needsPassword = settings.Teams is { Unauthenticated: false, AppType: not TeamsAppType.UserAssignedMSI };
        if (needsPassword && settings.Teams.AppPassword.Length == 0)
            yield return "Teams__AppPassword is empty: the bot hears what is said in Teams and cannot answer.";
        if (!isDevelopment) yield break;
        if (settings.Teams.Unauthenticated)
            yield return "Development default: Teams__AppId is empty, so activities are taken without a token, from "
                + "this machine only.";
        if (settings.IsSlackStandIn)
            yield return "Development default: Slack__SigningSecret is empty, so Slack is the sandbox's own, on this "
                + "machine only.";
        if (!settings.Teams.Limits.Enabled) yield return "Development default: the platform's limits are ignored.";
        yield return "Development default: the sandbox page stands at /.";
    }
}
