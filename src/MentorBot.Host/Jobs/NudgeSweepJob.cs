using MentorBot.Storage;
using MentorBot.Turns.Nudges;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>
/// Looks for nudges that are due. One that runs late is made up for by the next: what is due is in the store, not in
/// the schedule.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class NudgeSweepJob(NudgeSweep sweep, ILogger<NudgeSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await sweep.SweepAsync(cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            NotSwept(unavailable.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The nudges could not be looked through: {Fault}. The next sweep tries again.")]
    private partial void NotSwept(string fault);
}
