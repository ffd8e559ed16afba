namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A clock that stands until it is moved. Its timers fire while it is.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly Signal _changed = new();
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero); // A Monday.

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        FakeTimer timer = new(this, () => callback(state)) { IsDeadline = state is CancellationTokenSource };
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires, in their order, the timers that it passes.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset target = GetUtcNow() + by;
        while (TakeDue(target) is { } due) due();
        lock (_lock) _now = target;
    }

    /// <summary>Waits until somebody waits on this clock for at least so long; a deadline is no wait.</summary>
    public Task UntilSomebodyWaitsAsync(TimeSpan atLeast) => _changed.UntilAsync(() =>
    {
        lock (_lock) return _timers.Exists(timer => !timer.IsDeadline && timer.Due - _now >= atLeast);
    });

    /// <summary>Waits until somebody waits on this clock, and moves it to exactly when they go on.</summary>
    /// <returns>How long they waited from now.</returns>
    public async Task<TimeSpan> PassNextWaitAsync()
    {
        await UntilSomebodyWaitsAsync(TimeSpan.Zero);
        TimeSpan wait;
        lock (_lock) wait = _timers.Where(timer => !timer.IsDeadline).Min(timer => timer.Due) - _now;
        Advance(wait);
        return wait;
    }

    private Action? TakeDue(DateTimeOffset target)
    {
        lock (_lock)
        {
            FakeTimer? next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is null) return null;
            if (next.Due > _now) _now = next.Due;
            next.Due += next.Period;
            if (next.Period <= TimeSpan.Zero) _timers.Remove(next);
            return next.Fire;
        }
    }

    private void Set(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : _now + dueTime;
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan) _timers.Add(timer);
        }

        _changed.Raise();
    }

    private void Remove(FakeTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
        _changed.Raise();
    }

    private sealed class FakeTimer(FakeTime clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }
        public TimeSpan Period { get; set; }
        public bool IsDeadline { get; init; }
        public Action Fire { get; } = fire;

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
