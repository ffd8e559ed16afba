namespace MentorBot.Turns.Delivery;

/// <summary>All that is on its way, as the host sees it: it runs while the program runs, and comes to its end when that stops.</summary>
public sealed class Deliveries
{
    private readonly OutboxSweep _sweep;
    private readonly Delivering _delivering;

    internal Deliveries(OutboxSweep sweep, Delivering delivering) => (_sweep, _delivering) = (sweep, delivering);

    /// <summary>Takes up what an earlier run has left, and looks for more until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _sweep.RunAsync(cancellationToken);

    /// <summary>Waits a little for what is under way. What is left then goes out after the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _delivering.Post.StopAsync(cancellationToken);
        await _delivering.Outbox.StopAsync(cancellationToken);
    }
}
