namespace MentorBot.Turns.Delivery;

/// <summary>How long and how often delivery tries.</summary>
public sealed record OutboxOptions
{
    /// <summary>How long a reply is of use.</summary>
    public TimeSpan RepliesKept { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long other people's words are of use to whoever they are for.</summary>
    public TimeSpan WordsKept { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a row belongs to the host that wrote it.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most attempts of one message before it is a dead letter. With the back-off below they outlast what a reply is of use.</summary>
    public int MostAttempts { get; init; } = 60;

    /// <summary>The wait before the second attempt; it doubles each time, up to <see cref="LongestBackoff"/>.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait between two attempts that the platform did not ask for.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the sweep looks for what a dead host left.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping host waits for sends under way. What is left then is sent after the next start.</summary>
    public TimeSpan DrainAtStop { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait behind an attempt, with some chance in it so that many do not come back at once.</summary>
    internal TimeSpan Backoff(int attempt)
    {
        double doubled = Math.Min(FirstBackoff.TotalMilliseconds * Math.Pow(2, attempt - 1), LongestBackoff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(doubled * (0.75 + (Random.Shared.NextDouble() / 2)));
    }
}
