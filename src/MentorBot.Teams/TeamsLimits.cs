namespace MentorBot.Teams;

/// <summary>
/// The published limits of Teams. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages"/>.
/// </summary>
public sealed record TeamsLimits
{
    /// <summary>False turns pacing off, for benchmarks only. The size limits below still apply.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// How many messages one bot may send to one conversation, for each length of time; all of them apply together.
    /// </summary>
    public ImmutableArray<RateLimit> SendsPerConversation { get; init; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>How many requests one application may send to one tenant, across all its conversations.</summary>
    public RateLimit RequestsPerTenant { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>The largest card, in bytes of JSON.</summary>
    public int CardBytes { get; init; } = 28 * 1024;

    /// <summary>
    /// The longest text of a message without a card, in characters. With three bytes each it stays under 80 KB, which
    /// is a safe size.
    /// </summary>
    public int MessageTextLength { get; init; } = 24_000;

    /// <summary>The longest single text on a card, in characters.</summary>
    public int CardTextLength { get; init; } = 8_000;

    /// <summary>The longest summary (shown in a phone's notification), in characters.</summary>
    public int SummaryLength { get; init; } = 1_000;

    /// <summary>The maximum number of actions in one row.</summary>
    public int ActionsPerSet { get; init; } = 6;

    /// <summary>
    /// The longest title of a button, in characters; on a phone a longer one overlaps its neighbours.
    /// </summary>
    public int ActionTitleLength { get; init; } = 75;
}
