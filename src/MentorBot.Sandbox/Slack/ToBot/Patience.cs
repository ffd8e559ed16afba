using System.Collections.Immutable;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>How long the simulated Slack waits.</summary>
internal sealed record Patience
{
    /// <summary>The time limit of the bot's answer, as in Slack.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The delays before the retries of an event. Slack waits minutes before the second and third retry, which is too
    /// long for trying something out.
    /// </summary>
    public ImmutableArray<TimeSpan> Retries { get; init; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
    ];
}
