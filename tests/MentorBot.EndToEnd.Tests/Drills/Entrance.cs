namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>Where people reach the bot, as its hosts come and go.</summary>
internal sealed class Entrance
{
    private readonly Lock _lock = new();
    private readonly List<Uri> _open = [];
    private TaskCompletionSource _opened = NewSignal();

    public void Open(Uri host)
    {
        lock (_lock)
        {
            _open.Add(host);
            _opened.TrySetResult();
        }
    }

    public void Close(Uri host)
    {
        lock (_lock)
        {
            _open.Remove(host);
            if (_open.Count == 0) _opened = NewSignal();
        }
    }

    /// <summary>One of the hosts at random, as a load balancer would; waits until there is one.</summary>
    public async Task<Uri> PickAsync(Random random, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task opened;
            lock (_lock)
            {
                if (_open.Count > 0) return _open[random.Next(_open.Count)];
                opened = _opened.Task;
            }

            await opened.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
