namespace MentorBot.Delivery;

/// <summary>How long and how often delivery tries.</summary>
public sealed record OutboxOptions
{
    private const int Patiently = 20;

    /// <summary>
    /// No other host can work with the store, as with a SQLite file that this one holds: whatever it finds claimed at
    /// its start was left by the dead.
    /// </summary>
    public bool Alone { get; init; }

    /// <summary>How long a reply is of use.</summary>
    public TimeSpan RepliesKept { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long other people's words are of use to whoever they are for, and how long a letter is tried.
    /// </summary>
    public TimeSpan WordsKept { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a row belongs to the host that wrote or claimed it, and the longest that it is held.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of a claim must be left to begin to send.</summary>
    public TimeSpan LeastClaim { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a platform may take to answer; never longer than what is left of the claim.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The most attempts of one message before it is a dead letter. With the back-off below they outlast what anything
    /// is of use.
    /// </summary>
    public int MostAttempts { get; init; } = 2000;

    /// <summary>The wait before the second attempt; it doubles each time, up to <see cref="LongestBackoff"/>.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The longest wait between two of the first twenty attempts that the platform did not ask for. Behind them it
    /// doubles again.
    /// </summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait there is that the platform did not ask for.</summary>
    public TimeSpan PatientBackoff { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The least wait behind a fault of ours: a letter's feature, or a channel, that throws.</summary>
    public TimeSpan FaultBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the sweep looks for what was given back, and what a dead host left.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a host that is not alone says that it lives.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stopping host waits for sends under way. What is left then it gives back.</summary>
    public TimeSpan DrainAtStop { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait behind an attempt, with some chance in it so that many do not come back at once.</summary>
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

    /// <summary>The wait behind a fault of ours.</summary>
    internal TimeSpan Backstep(int attempt) =>
        Backoff(attempt) is var wait && wait > FaultBackoff ? wait : FaultBackoff;
}
