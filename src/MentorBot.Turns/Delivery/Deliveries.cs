namespace MentorBot.Turns.Delivery;

/// <summary>All that is on its way, as the host sees it: it runs while the program runs, and comes to its end when that stops.</summary>
public sealed class Deliveries
{
    private readonly OutboxSweep _sweep;
    private readonly LiveHosts _hosts;
    private readonly Delivering _delivering;

    internal Deliveries(OutboxSweep sweep, LiveHosts hosts, Delivering delivering) => (_sweep, _hosts, _delivering) = (sweep, hosts, delivering);

    /// <summary>Takes up what an earlier run has left, and looks for more until cancelled; meanwhile tells other hosts that this one lives.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_sweep.RunAsync(cancellationToken), _hosts.RunAsync(cancellationToken));

    /// <summary>Waits a little for what is under way. What is left then is given back: another host sends it, or the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _delivering.Post.StopAsync(cancellationToken);
        await _delivering.Outbox.StopAsync(cancellationToken);
    }
}
