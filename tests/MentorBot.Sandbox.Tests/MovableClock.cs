namespace MentorBot.Sandbox.Tests;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _milliseconds = 1_771_442_483_260;

    public override long TimestampFrequency => 1000;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(_milliseconds);

    public override long GetTimestamp() => _milliseconds;

    public void Go(TimeSpan time) => _milliseconds += (long)time.TotalMilliseconds;
}
