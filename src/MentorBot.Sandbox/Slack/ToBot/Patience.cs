using System.Collections.Immutable;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>How long the stand-in waits.</summary>
internal sealed record Patience
{
    /// <summary>For the bot's answer, as Slack does.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Before an event is brought again. Slack takes minutes for the second and the third time; nobody who tries
    /// something out would wait for them.
    /// </summary>
    public ImmutableArray<TimeSpan> Retries { get; init; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
    ];
}
