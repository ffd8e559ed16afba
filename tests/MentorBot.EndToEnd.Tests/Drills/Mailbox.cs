namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>What came in one conversation, in its order.</summary>
internal sealed class Mailbox
{
    private readonly Lock _lock = new();
    private readonly List<Taken> _all = [];
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);

    public IReadOnlyList<Taken> All
    {
        get
        {
            lock (_lock) return [.. _all];
        }
    }

    /// <summary>How many came, each counted once.</summary>
    public int Different
    {
        get
        {
            lock (_lock) return _bodies.Count;
        }
    }

    public void Add(Taken taken)
    {
        lock (_lock)
        {
            _all.Add(taken);
            _bodies.Add(taken.Body);
        }
    }
}
