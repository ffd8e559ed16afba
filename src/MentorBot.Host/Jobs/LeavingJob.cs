using MentorBot.Storage;
using MentorBot.Turns.Lifecycle;
using Quartz;

namespace MentorBot.Host.Jobs;

/// <summary>Goes on with forgetting people and with making two people one.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DepartureJob(Departures leavings, ILogger<DepartureJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await leavings.SweepAsync(cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            NotSwept(unavailable.GetType().Name);
        }
    }

    [LoggerMessage(
        LogLevel.Warning, "Whoever is leaving could not be looked through: {Fault}. The next sweep goes on.")]
    private partial void NotSwept(string fault);
}
