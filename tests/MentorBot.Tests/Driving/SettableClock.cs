using MentorBot.Turns.Time;

namespace MentorBot.Tests.Driving;

/// <summary>The people's clock, set by the test.</summary>
internal sealed class SettableClock(DateTimeOffset now) : IPeoplesClock
{
    public DateTimeOffset Now { get; set; } = now;

    public void Pass(TimeSpan time) => Now += time;
}
