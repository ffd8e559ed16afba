using MentorBot.Delivery.Recovery;

namespace MentorBot.Host;

/// <summary>Runs delivery while the program runs; at the stop it lets the sending in progress finish.</summary>
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
