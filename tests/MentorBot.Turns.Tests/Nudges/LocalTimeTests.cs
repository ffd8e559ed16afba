using System.Globalization;
using MentorBot.Turns.Time;

namespace MentorBot.Turns.Tests.Nudges;

/// <summary>What a clock on the wall shows, on days on which it jumps.</summary>
public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-01-15 09:00", "2026-01-15 08:00")]
    [InlineData("Europe/Berlin", "2026-07-15 09:00", "2026-07-15 07:00")]
    [InlineData("Asia/Kathmandu", "2026-03-02 09:00", "2026-03-02 03:15")]
    public void On_a_plain_day_it_is_that_moment(string zone, string wall, string utc) => AssertAt(zone, wall, utc);

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00")] // 03:00 there.
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:30")] // 03:30 there.
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08 07:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45")] // Half an hour is skipped: 02:45 there.
    [InlineData("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 19:00")] // A day is skipped: the 31st, 09:00 there.
    public void A_time_that_is_skipped_is_as_far_behind_the_gap(string zone, string wall, string utc) =>
        AssertAt(zone, wall, utc);

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00")]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45")]
    [InlineData("Europe/Dublin", "2026-10-25 01:30", "2026-10-25 00:30")] // Its summer time is the standard one.
    public void Of_a_time_that_comes_twice_it_is_the_first(string zone, string wall, string utc) =>
        AssertAt(zone, wall, utc);

    private static void AssertAt(string zone, string wall, string utc)
    {
        DateTime there = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        DateTimeOffset found =
            LocalTime.At(
                DateOnly.FromDateTime(there), TimeOnly.FromDateTime(there), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(
            (utc, TimeSpan.Zero), (found.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), found.Offset));
    }
}
