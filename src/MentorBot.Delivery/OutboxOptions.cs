namespace MentorBot.Delivery;

/// <summary>Settings of delivery: how long and how often it tries.</summary>
public sealed record OutboxOptions
{
    private const int Patiently = 20;

    /// <summary>
    /// Whether no other host can use the store, such as with a SQLite file that this host has locked: claims that it
    /// finds at its start are of processes that have ended.
    /// </summary>
    public bool Alone { get; init; }

    /// <summary>How long a reply is of use.</summary>
    public TimeSpan RepliesKept { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long messages from other people are of use to their recipient, and how long a letter is tried.
    /// </summary>
    public TimeSpan WordsKept { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long the claim of a host to a row lasts; also the longest time that a message is held.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The minimum time that must be left of a claim to begin to send.</summary>
    public TimeSpan LeastClaim { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a platform may take to answer; never longer than the time left of the claim.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The maximum number of attempts before a message is a dead letter. With the back-off below, this takes longer
    /// than any message is of use.
    /// </summary>
    public int MostAttempts { get; init; } = 2000;

    /// <summary>The wait before the second attempt; it doubles each time, up to <see cref="LongestBackoff"/>.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The longest wait between two of the first twenty attempts, unless the platform asks for more. After these it
    /// doubles again.
    /// </summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between any two attempts, unless the platform asks for more.</summary>
    public TimeSpan PatientBackoff { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The shortest wait after a fault of the bot: an exception in a letter's feature or in a channel.
    /// </summary>
    public TimeSpan FaultBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often the sweep looks for messages whose claims were released, or which a crashed host left.
    /// </summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a host that is not alone writes its heartbeat.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a stopping host waits for messages that are being sent. Then it releases its claims to the rest.
    /// </summary>
    public TimeSpan DrainAtStop { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait after an attempt, partly random so that many messages are not retried at once.</summary>
    internal TimeSpan Backoff(int attempt)
    {
        double doubled =
            Math.Min(FirstBackoff.TotalMilliseconds * Math.Pow(2, attempt - 1), LongestBackoff.TotalMilliseconds);
        if (attempt > Patiently)
            doubled =
                Math.Min(
                    LongestBackoff.TotalMilliseconds * Math.Pow(2, attempt - Patiently),
                    PatientBackoff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(doubled * (0.75 + (Random.Shared.NextDouble() / 2)));
    }

    /// <summary>The wait after a fault of the bot.</summary>
    internal TimeSpan Backstep(int attempt) =>
        Backoff(attempt) is var wait && wait > FaultBackoff ? wait : FaultBackoff;
}
