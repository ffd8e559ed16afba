using MentorBot.Turns.Nudges;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>
/// Processes the nudges that are due. A late or missed run does no harm, because the next run finds the same nudges:
/// their due times are in the store, not in the schedule.
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

    [LoggerMessage(LogLevel.Warning, "The due nudges could not be processed: {Fault}. The next sweep tries again.")]
    private partial void NotSwept(string fault);
}
