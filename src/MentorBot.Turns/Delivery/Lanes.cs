namespace MentorBot.Turns.Delivery;

/// <summary>
/// Work that goes one after the other in its lane, while lanes do not wait for each other. What is held already, by its identity, is not taken a second time.
/// </summary>
/// <param name="work">Does one piece, given its lane. What it throws is its own business: it must not.</param>
internal sealed class Lanes<T>(Func<string, T, CancellationToken, Task> work) : IDisposable where T : notnull
{
    private readonly Dictionary<string, Queue<(T Item, object Identity)>> _lanes = new(StringComparer.Ordinal);
    private readonly HashSet<object> _held = [];
    private readonly CancellationTokenSource _stopping = new();
    private TaskCompletionSource? _drained;

    /// <summary>Puts a piece at the end of its lane, unless it is held already or the lanes have stopped.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Enqueue(string lane, object identity, T item)
    {
        lock (_lanes)
        {
            if (_stopping.IsCancellationRequested || !_held.Add(identity)) return false;
            if (_lanes.TryGetValue(lane, out Queue<(T, object)>? waiting))
            {
                waiting.Enqueue((item, identity));
                return true;
            }

            _lanes.Add(lane, new Queue<(T, object)>([(item, identity)]));
        }

        _ = Task.Run(() => RunAsync(lane, item));
        return true;
    }

    /// <summary>Takes out of a lane what stands behind the piece under way. Only that piece may ask.</summary>
    public IReadOnlyList<T> TakeRest(string lane, Func<T, bool> which)
    {
        List<T> taken = [];
        lock (_lanes)
        {
            Queue<(T Item, object Identity)> waiting = _lanes[lane];
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

    /// <summary>Waits a little for what is under way, then calls it off and waits until it has come to its end.</summary>
    public async Task StopAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        Task drained;
        lock (_lanes)
        {
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lanes.Count == 0) _drained.TrySetResult();
            drained = _drained.Task;
        }

        await drained.WaitAsync(patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync();
        await drained.WaitAsync(patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(string lane, T first)
    {
        for ((bool more, T item) = (true, first); more; (more, item) = Advance(lane)) await work(lane, item, _stopping.Token);
    }

    private (bool More, T Next) Advance(string lane)
    {
        lock (_lanes)
        {
            Queue<(T Item, object Identity)> waiting = _lanes[lane];
            _held.Remove(waiting.Dequeue().Identity);
            if (waiting.TryPeek(out (T Item, object) next)) return (true, next.Item);
            _lanes.Remove(lane);
            if (_lanes.Count == 0) _drained?.TrySetResult();
            return (false, default!);
        }
    }
}
