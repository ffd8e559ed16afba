using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

/// <summary>Check-ins of weeks that are over, as the bot stored them then.</summary>
internal static class PastWeeks
{
    public static async Task HaveAsync(this Person person, Bot bot, params CheckIn[] checkIns)
    {
        foreach (CheckIn checkIn in checkIns)
            await person.Rows.WriteAsync(CheckIn.Kind.Key(checkIn.Week), bot.Rows.Write(CheckIn.Kind, checkIn));
    }

    /// <summary>A check-in of a week, saved on its Thursday.</summary>
    public static CheckIn In(string week, string mood) =>
        new(week, mood, new DateTimeOffset(CheckIn.MondayOf(week).AddDays(3), new TimeOnly(15, 0), TimeSpan.Zero));
}
