using MentorBot.Sandbox.Clock;
using MentorBot.Turns.Nudges;

namespace MentorBot.Host.Clock;

/// <summary>
/// Lets the sandbox move the people's clock: a jump goes to the time of the next nudge, and runs the nudges that are
/// due.
/// </summary>
internal sealed class SandboxTime(MovableClock clock, NudgeSweep nudges) : IPeoplesTime
{
    public async Task<PeoplesTime> LookAsync(CancellationToken cancellationToken) =>
        new(clock.Now, await nudges.NextAsync(cancellationToken));

    public async Task<PeoplesTime> JumpAsync(CancellationToken cancellationToken)
    {
        if (await nudges.NextAsync(cancellationToken) is { } next)
        {
            await clock.MoveToAsync(next, cancellationToken);
            await nudges.SweepAsync(cancellationToken);
        }

        return await LookAsync(cancellationToken);
    }
}
