namespace MentorBot.Sandbox.Clock;

/// <summary>
/// The clock for people's time, which the page shows and moves. The host implements it; without an implementation the
/// page shows no clock.
/// </summary>
public interface IPeoplesTime
{
    /// <summary>The current time, and the time of the next nudge.</summary>
    Task<PeoplesTime> LookAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Moves the clock to the time of the next nudge and runs it. If there is none, the time stays as it is.
    /// </summary>
    Task<PeoplesTime> JumpAsync(CancellationToken cancellationToken);
}

/// <summary>The state of the clock.</summary>
/// <param name="Now">The people's time, in UTC.</param>
/// <param name="Next">When the next nudge is due; null if there is none.</param>
public sealed record PeoplesTime(DateTimeOffset Now, DateTimeOffset? Next);
