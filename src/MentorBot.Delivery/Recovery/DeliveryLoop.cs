using MentorBot.Delivery.Hosts;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;

namespace MentorBot.Delivery.Recovery;

/// <summary>
/// The part of delivery that the host uses: it runs as long as the program runs, and is stopped before the program
/// ends.
/// </summary>
public sealed class DeliveryLoop
{
    private readonly OutboxSweep _sweep;
    private readonly LiveHosts _hosts;
    private readonly OutboxWorker _messages;
    private readonly LetterWorker _letters;

    internal DeliveryLoop(OutboxSweep sweep, LiveHosts hosts, OutboxWorker messages, LetterWorker letters) =>
        (_sweep, _hosts, _messages, _letters) = (sweep, hosts, messages, letters);

    /// <summary>Begins to send the messages that turns commit, including those from before this call.</summary>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public void Start()
    {
        _letters.Start();
        _messages.Start();
    }

    /// <summary>
    /// Sends what an earlier run has left, and looks for more until cancelled; writes the heartbeat for other hosts.
    /// </summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_sweep.RunAsync(cancellationToken), _hosts.RunAsync(cancellationToken));

    /// <summary>
    /// Waits a short time for messages that are being sent. Claims to the rest are released: another host sends them,
    /// or the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _letters.StopAsync(cancellationToken);
        await _messages.StopAsync(cancellationToken);
    }
}
