namespace MentorBot.Turns.Time;

/// <summary>
/// The clock for everything that people notice: features and due times use it, and the sandbox can move it. Retries,
/// pacing and security use <see cref="TimeProvider"/> instead, which is never moved.
/// </summary>
public interface IPeoplesClock
{
    /// <summary>Now, in UTC.</summary>
    DateTimeOffset Now { get; }
}

/// <summary>The people's clock outside the sandbox: the system's time.</summary>
public sealed class SystemPeoplesClock(TimeProvider time) : IPeoplesClock
{
    /// <inheritdoc/>
    public DateTimeOffset Now => time.GetUtcNow();
}
