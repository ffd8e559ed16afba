namespace MentorBot.Turns.Time;

/// <summary>
/// What a clock on a person's wall shows, as a moment: the one place where skipped and doubled hours are decided.
/// </summary>
public static class LocalTime
{
    /// <summary>
    /// The moment of a day and hour in a zone. An hour that is skipped in spring becomes the same distance behind the
    /// gap; one that comes twice in autumn is the first.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime wall = day.ToDateTime(time);
        DateTimeOffset before = With(OffsetNear(wall.AddDays(-1)));
        DateTimeOffset after = With(OffsetNear(wall.AddDays(1)));

        // Neither is so where the hour is skipped: the offset of before the gap, read as a moment, lands behind it.
        return Shows(before) || !Shows(after) ? before.ToUniversalTime() : after.ToUniversalTime();

        // Of a moment the offset is never in doubt, unlike of what a wall shows; and a zone that skips a whole day is
        // asked in the same way.
        TimeSpan OffsetNear(DateTime moment) => zone.GetUtcOffset(new DateTimeOffset(moment, TimeSpan.Zero));
        DateTimeOffset With(TimeSpan offset) => new(wall, offset);
        bool Shows(DateTimeOffset moment) => zone.GetUtcOffset(moment) == moment.Offset;
    }
}
