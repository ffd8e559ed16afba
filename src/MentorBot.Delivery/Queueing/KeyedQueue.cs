namespace MentorBot.Delivery.Queueing;

/// <summary>
/// A queue for each key: items of one key are processed one after the other, in their order; keys do not wait for each
/// other. An item that is already in the queue, by its identity, is not added again.
/// </summary>
internal sealed class KeyedQueue<T> : IDisposable where T : notnull
{
    private readonly Dictionary<string, Queue<(T Item, object Identity)>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<object> _held = [];
    private readonly CancellationTokenSource _stopping = new();
    private Func<string, T, CancellationToken, Task>? _work;
    private TaskCompletionSource? _drained;

    /// <summary>Begins to process the items, including those that were added before.</summary>
    /// <param name="work">Processes one item, given its key. It must not throw.</param>
    /// <exception cref="InvalidOperationException">The queue was started before.</exception>
    public void Start(Func<string, T, CancellationToken, Task> work)
    {
        lock (_byKey)
        {
            if (_work is not null) throw new InvalidOperationException("The queue was started already.");
            _work = work;
            foreach ((string key, Queue<(T Item, object)> waiting) in _byKey) Run(key, waiting.Peek().Item);
        }
    }

    /// <summary>
    /// Adds an item at the end of its key's queue, unless it is in the queue already or the queue has stopped.
    /// </summary>
    /// <returns>Whether it was added.</returns>
    public bool Enqueue(string key, object identity, T item)
    {
        lock (_byKey)
        {
            if (_stopping.IsCancellationRequested || !_held.Add(identity)) return false;
            if (_byKey.TryGetValue(key, out Queue<(T, object)>? waiting))
            {
                waiting.Enqueue((item, identity));
                return true;
            }

            _byKey.Add(key, new Queue<(T, object)>([(item, identity)]));
            if (_work is not null) Run(key, item);
            return true;
        }
    }

    /// <summary>
    /// Removes items that wait behind the one being processed. Only the processing of that item may call it.
    /// </summary>
    public IReadOnlyList<T> TakeRest(string key, Func<T, bool> which)
    {
        List<T> taken = [];
        lock (_byKey)
        {
            Queue<(T Item, object Identity)> waiting = _byKey[key];
            (T, object)[] all = [.. waiting];
            waiting.Clear();
            waiting.Enqueue(all[0]);
            foreach ((T item, object identity) in all.Skip(1))
            {
                if (!which(item))
                {
                    waiting.Enqueue((item, identity));
                    continue;
                }

                _held.Remove(identity);
                taken.Add(item);
            }
        }

        return taken;
    }

    /// <summary>
    /// Accepts no more items, waits up to <paramref name="patience"/> for those being processed, then cancels them and
    /// waits as long again.
    /// </summary>
    public async Task StopAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        Task drained;
        lock (_byKey)
        {
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_byKey.Count == 0 || _work is null) _drained.TrySetResult();
            drained = _drained.Task;
        }

        await drained.WaitAsync(patience, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync();
        await drained.WaitAsync(patience, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private void Run(string key, T first) => _ = Task.Run(() => RunAsync(key, first));

    private async Task RunAsync(string key, T first)
    {
        for ((bool more, T item) = (true, first); more; (more, item) = Advance(key))
            await _work!(key, item, _stopping.Token);
    }

    private (bool More, T Next) Advance(string key)
    {
        lock (_byKey)
        {
            Queue<(T Item, object Identity)> waiting = _byKey[key];
            _held.Remove(waiting.Dequeue().Identity);
            if (waiting.TryPeek(out (T Item, object) next)) return (true, next.Item);
            _byKey.Remove(key);
            if (_byKey.Count == 0) _drained?.TrySetResult();
            return (false, default!);
        }
    }
}
