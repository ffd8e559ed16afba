using System.Collections.Immutable;
using MentorBot.Conversation.Messages;

namespace MentorBot.Teams;

/// <summary>
/// What Teams allows, as published. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages"/>.
/// </summary>
public sealed record TeamsLimits
{
    /// <summary>False turns pacing off, for benchmarks only. The sizes below hold all the same.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many messages one bot may send to one conversation, for every length of time at once.</summary>
    public ImmutableArray<RateLimit> SendsPerConversation { get; init; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>How many requests one application may make to one tenant, over all its conversations.</summary>
    public RateLimit RequestsPerTenant { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>The largest card, in bytes of JSON.</summary>
    public int CardBytes { get; init; } = 28 * 1024;

    /// <summary>
    /// The longest text of a message without a card, in characters: three bytes each stay under the 80 KB that are
    /// safe.
    /// </summary>
    public int MessageTextLength { get; init; } = 24_000;

    /// <summary>The longest single text on a card, in characters.</summary>
    public int CardTextLength { get; init; } = 8_000;

    /// <summary>The longest summary (what a phone's notification shows), in characters.</summary>
    public int SummaryLength { get; init; } = 1_000;

    /// <summary>The most actions in one row.</summary>
    public int ActionsPerSet { get; init; } = 6;

    /// <summary>
    /// The longest title of a button, in characters; a longer one is drawn over its neighbours on a phone.
    /// </summary>
    public int ActionTitleLength { get; init; } = 75;
}
