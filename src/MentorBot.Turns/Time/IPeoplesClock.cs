namespace MentorBot.Turns.Time;

/// <summary>
/// The time that people live in: features and due times ask it, and the sandbox can move it. Retries, pacing and
/// security run on <see cref="TimeProvider"/> instead, which nobody moves.
/// </summary>
public interface IPeoplesClock
{
    /// <summary>Now, in UTC.</summary>
    DateTimeOffset Now { get; }
}

/// <summary>The people's clock where nobody moves it.</summary>
public sealed class SystemPeoplesClock(TimeProvider time) : IPeoplesClock
{
    /// <inheritdoc/>
    public DateTimeOffset Now => time.GetUtcNow();
}
