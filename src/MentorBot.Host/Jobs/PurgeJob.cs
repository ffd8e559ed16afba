using MentorBot.Turns.Purging;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>Every night removes the rows whose retention period has ended.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PurgeJob(Purge purge, ILogger<PurgeJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await purge.RunAsync(cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            NotPurged(unavailable.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The expired rows could not be removed: {Fault}. The job continues next night.")]
    private partial void NotPurged(string fault);
}
