namespace MentorBot.Sandbox.Clock;

/// <summary>
/// The clock that people live by, which the page shows and moves. The host implements it; without one the page has no
/// clock.
/// </summary>
public interface IPeoplesTime
{
    /// <summary>What time it is, and when something is to happen next.</summary>
    Task<PeoplesTime> LookAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Moves on to when something is to happen next, and lets it happen. Where nothing is to happen, time stays.
    /// </summary>
    Task<PeoplesTime> JumpAsync(CancellationToken cancellationToken);
}

/// <summary>A look at the clock.</summary>
/// <param name="Now">The people's time, in UTC.</param>
/// <param name="Next">When the next nudge is due; null where none is.</param>
public sealed record PeoplesTime(DateTimeOffset Now, DateTimeOffset? Next);
