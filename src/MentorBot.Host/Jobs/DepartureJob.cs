using MentorBot.Turns.Lifecycle;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>Continues the erasures of people and the merges of two people into one.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DepartureJob(Departures departures, ILogger<DepartureJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await departures.SweepAsync(cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            NotSwept(unavailable.GetType().Name);
        }
    }

    [LoggerMessage(
        LogLevel.Warning, "The erasures and merges could not be continued: {Fault}. The next sweep tries again.")]
    private partial void NotSwept(string fault);
}
