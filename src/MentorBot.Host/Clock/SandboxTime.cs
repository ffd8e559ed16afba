using MentorBot.Sandbox.Clock;
using MentorBot.Turns.Nudges;

namespace MentorBot.Host.Clock;

/// <summary>The sandbox's hand on the people's clock: a jump goes to the next nudge, and works it.</summary>
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
