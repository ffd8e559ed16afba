using MentorBot.Host.Settings;
using MentorBot.Sandbox;
using MentorBot.Slack;
using MentorBot.Teams;

namespace MentorBot.Host;

/// <summary>
/// The platforms that the sandbox plays in Development, because no settings name the real ones. The sandbox is a tool
/// for developers that imitates Teams and Slack, so this class knows both, unlike the rest of the program.
/// </summary>
internal sealed class SimulatedPlatforms
{
    private readonly SlackOptions? _slack;

    public SimulatedPlatforms(PlatformSettings platforms)
    {
        object?[] options = [.. platforms.All.Where(platform => platform.IsSimulated).Select(played => played.Options)];
        HasTeams = options.OfType<TeamsOptions>().Any();
        _slack = options.OfType<SlackOptions>().SingleOrDefault();
    }

    /// <summary>Whether Teams is played. Then the sandbox's people are created, otherwise nobody is invented.</summary>
    public bool HasTeams { get; }

    /// <summary>The sandbox with these platforms, still without people.</summary>
    public SandboxOptions Sandbox => new()
    {
        Teams = HasTeams,
        Slack = _slack is null ? null : new SandboxSlack(_slack.SigningSecret, _slack.BotToken),
    };

    /// <summary>
    /// Points the bot to the simulated Slack, once the address at which the program listens is known.
    /// </summary>
    public void Arrive(IEnumerable<string> urls)
    {
        if (_slack is not null && OwnAddress.Of(urls) is { } own) _slack.ApiUrl = new Uri(own, SandboxSlack.ApiPath);
    }
}
