namespace MentorBot.Turns;

/// <summary>What a clock on a person's wall shows, as a moment: the one place where skipped and doubled hours are decided.</summary>
public static class LocalTime
{
    /// <summary>
    /// The moment of a day and hour in a zone. An hour that is skipped in spring becomes the same distance behind the gap; one that comes twice in autumn
    /// is the first.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime wall = day.ToDateTime(time);
        if (zone.IsInvalidTime(wall))
        {
            // The offset of before the gap, read as a moment, lands behind it.
            TimeSpan before = zone.GetUtcOffset(wall.AddDays(-1));
            return new DateTimeOffset(wall, before).ToUniversalTime();
        }

        TimeSpan offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
