using MentorBot.Turns.Delivery;

namespace MentorBot.Host;

/// <summary>Runs the sweep of outboxes while the program runs, and lets sends under way finish when it stops.</summary>
internal sealed class DeliveryService(OutboxSweep sweep, Outbox outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sweep.RunAsync(stoppingToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await outbox.StopAsync(cancellationToken);
    }
}
