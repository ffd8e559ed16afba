namespace MentorBot.Turns.Time;

/// <summary>
/// Converts a local time to a moment. Hours that daylight-saving changes skip or repeat are handled only here.
/// </summary>
public static class LocalTime
{
    /// <summary>
    /// The moment of a local day and time in a zone. A time that is skipped in spring is moved behind the gap by the
    /// same distance; of a time that occurs twice in autumn, the first is taken.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime wall = day.ToDateTime(time);
        DateTimeOffset before = With(OffsetNear(wall.AddDays(-1)));
        DateTimeOffset after = With(OffsetNear(wall.AddDays(1)));

        // Neither holds where the hour is skipped: the offset from before the gap then gives a moment behind it.
        return Shows(before) || !Shows(after) ? before.ToUniversalTime() : after.ToUniversalTime();

        // Uses a moment, whose offset is always unique, and not a local time, whose offset may not be. This also covers
        // zones that skip a whole day.
        TimeSpan OffsetNear(DateTime moment) => zone.GetUtcOffset(new DateTimeOffset(moment, TimeSpan.Zero));
        DateTimeOffset With(TimeSpan offset) => new(wall, offset);
        bool Shows(DateTimeOffset moment) => zone.GetUtcOffset(moment) == moment.Offset;
    }
}
