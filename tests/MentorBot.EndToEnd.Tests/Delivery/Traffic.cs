namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>
/// What is under way: sends, and what is read from and written to the store. Whoever waits for the clock is not.
/// </summary>
internal sealed class Traffic
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _quiet = Quiet();
    private int _underWay;

    public Traffic() => _quiet.SetResult();

    /// <summary>Something begins; it ends when what is returned is disposed of.</summary>
    public Passage Begin()
    {
        lock (_gate)
        {
            if (_underWay++ == 0) _quiet = Quiet();
        }

        return new Passage(this);
    }

    /// <summary>Nothing is under way.</summary>
    public Task QuietAsync()
    {
        lock (_gate) return _quiet.Task;
    }

    /// <summary>What is under way waits for the clock, and is not under way meanwhile.</summary>
    public async Task StandAsideAsync(Task wait)
    {
        End();
        try
        {
            await wait;
        }
        finally
        {
            _ = Begin();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_underWay == 0) _quiet.SetResult();
        }
    }

    private static TaskCompletionSource Quiet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal readonly struct Passage(Traffic traffic) : IDisposable
    {
        public void Dispose() => traffic.End();
    }
}
