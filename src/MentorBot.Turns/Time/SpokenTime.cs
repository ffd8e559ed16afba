using MentorBot.Conversation.Language;

namespace MentorBot.Turns.Time;

/// <summary>A moment in a sentence of a person.</summary>
/// <param name="At">The moment, in UTC. It may be in the past.</param>
/// <param name="HasTime">Whether a time is named; else it is the morning of a day.</param>
/// <param name="Before">What the sentence says before it.</param>
/// <param name="After">What the sentence says after it.</param>
public sealed record SpokenTime(DateTimeOffset At, bool HasTime, string Before, string After)
{
    private static readonly TimeSpan ALittle = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Finds the moment that a sentence names, by the rules of <see cref="SpokenMoment.FindIn"/>. A length of time,
    /// such as "in two hours", is as long over a daylight-saving change as on other days.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The current time, by the people's clock.</param>
    /// <param name="zone">The person's time zone.</param>
    /// <returns>The moment, or null where there is none.</returns>
    public static SpokenTime? Find(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime local = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(now, zone).DateTime, DateTimeKind.Unspecified);
        if (SpokenMoment.FindIn(text, local, zone) is not { } found) return null;
        TimeSpan away = found.Moment - local;
        bool isLength = away < TimeSpan.FromDays(1) && found.HasTime
            && SpokenMoment.FindIn(text, local + ALittle, zone)?.Moment == found.Moment + ALittle;
        DateTimeOffset at = isLength
            ? now.ToUniversalTime() + away
            : LocalTime.At(DateOnly.FromDateTime(found.Moment), TimeOnly.FromDateTime(found.Moment), zone);
        return new SpokenTime(at, found.HasTime, found.Before, found.After);
    }
}
