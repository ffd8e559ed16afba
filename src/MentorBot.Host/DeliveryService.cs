using MentorBot.Delivery.Recovery;

namespace MentorBot.Host;

/// <summary>Runs delivery while the program runs, and lets what is under way finish when it stops.</summary>
internal sealed class DeliveryService(DeliveryLoop delivery) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        delivery.Start();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await delivery.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => delivery.RunAsync(stoppingToken);
}
