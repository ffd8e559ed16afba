using MentorBot.Storage;
using MentorBot.Turns.Purging;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>Removes, every night, what was kept long enough.</summary>
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

    [LoggerMessage(LogLevel.Warning, "What is old could not be removed: {Fault}. The next night goes on.")]
    private partial void NotPurged(string fault);
}
