namespace MentorBot.Conversation.Tests.Language;

/// <summary>
/// Days as tests write them: 2026-11-18 is a Wednesday, 2026-11-20 a Friday, 2026-11-22 a Sunday, 2026-11-23 a Monday.
/// </summary>
internal static class Dates
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day that somebody means who says so today; null where it is not understood.</summary>
    public static DateOnly? Read(string? text, string today, string culture) =>
        SpokenDate.TryParse(text, Day(today), CultureInfo.GetCultureInfo(culture), out DateOnly day) ? day : null;
}
