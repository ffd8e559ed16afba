using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>
/// A clock that runs so many times as fast as real time, and never leaves the machine behind: it stands while anything
/// is under way. What a message takes over the wire and through the store would otherwise count that many times too.
/// </summary>
internal sealed class FastClock(int speed, Traffic traffic) : TimeProvider
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestTick = TimeSpan.FromMilliseconds(5);

    private readonly Lock _gate = new();
    private readonly SortedSet<FastTimer> _timers = new(Comparer<FastTimer>.Create(FastTimer.Compare));
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private long _made;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        FastTimer timer = new(this, Interlocked.Increment(ref _made), () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer ticks = new(Tick);
        long last = Stopwatch.GetTimestamp();
        while (await ticks.WaitForNextTickAsync(cancellationToken))
        {
            TimeSpan real = Stopwatch.GetElapsedTime(last);
            last = Stopwatch.GetTimestamp();
            await AdvanceAsync((real < LongestTick ? real : LongestTick) * speed);
        }
    }

    private async Task AdvanceAsync(TimeSpan by)
    {
        DateTimeOffset target = GetUtcNow() + by;
        while (true)
        {
            await traffic.QuietAsync();
            if (TakeDue(target) is not { Count: > 0 } due) break;
            foreach (FastTimer timer in due) timer.Fire();
        }

        lock (_gate) _now = target;
    }

    /// <summary>The timers that are due next, all of the same moment, to which the clock goes.</summary>
    private List<FastTimer> TakeDue(DateTimeOffset target)
    {
        List<FastTimer> due = [];
        lock (_gate)
        {
            while (_timers.Min is { } next && next.Due <= target && (due.Count == 0 || next.Due <= _now))
            {
                if (next.Due > _now) _now = next.Due;
                _timers.Remove(next);
                due.Add(next);
                if (next.Period <= TimeSpan.Zero) continue;
                next.Due += next.Period;
                _timers.Add(next);
            }
        }

        return due;
    }

    private void Set(FastTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            (timer.Due, timer.Period) =
                (dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : _now + dueTime, period);
            if (dueTime != Timeout.InfiniteTimeSpan) _timers.Add(timer);
        }
    }

    private void Remove(FastTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private sealed class FastTimer(FastClock clock, long number, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public Action Fire { get; } = fire;

        private long Number => number;

        public static int Compare(FastTimer one, FastTimer other) =>
            one.Due.CompareTo(other.Due) is var order and not 0 ? order : one.Number.CompareTo(other.Number);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
