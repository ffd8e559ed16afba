namespace MentorBot.Testing.Fakes;

/// <summary>
/// A clock that moves when told. Timers keep their own time, unless they are held: then they go off when it is moved
/// past them.
/// </summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<HeldTimer> _held = [];

    public bool HoldsTimers { get; set; }

    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!HoldsTimers) return base.CreateTimer(callback, state, dueTime, period);
        HeldTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock) _held.Add(timer);
        return timer;
    }

    /// <summary>Time passes, and what is due goes off.</summary>
    public void Pass(TimeSpan time)
    {
        Now += time;
        HeldTimer[] due;
        lock (_lock) due = [.. _held.Where(timer => timer.Due <= Now)];
        foreach (HeldTimer timer in due) timer.GoOff();
    }

    private sealed class HeldTimer(ManualClock clock, Action goOff) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void GoOff()
        {
            Due = DateTimeOffset.MaxValue;
            goOff();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.Now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock) clock._held.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
