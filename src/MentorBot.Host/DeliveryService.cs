using MentorBot.Turns.Delivery;

namespace MentorBot.Host;

/// <summary>Runs the deliveries while the program runs, and lets what is under way finish when it stops.</summary>
internal sealed class DeliveryService(Deliveries deliveries) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => deliveries.RunAsync(stoppingToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await deliveries.StopAsync(cancellationToken);
    }
}
