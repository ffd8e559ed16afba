using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>
/// What people type to be left alone, on a Friday at 14:00, and when the break ends. Where a sentence could mean
/// something else too, they choose the button.
/// </summary>
public sealed class PauseSentenceTests : OnePersonTests
{
    [Theory]
    [InlineData("pause", null)]
    [InlineData("stop messaging me", null)]
    [InlineData("unsubscribe", null)]
    [InlineData("out of office from tomorrow", null)]
    [InlineData("pause until monday", "2026-11-23 09:00")]
    [InlineData("pause for two weeks", "2026-12-04 09:00")]
    [InlineData("I'm on holiday until the 12th", "2026-12-12 09:00")]
    [InlineData("leave me alone this week", "2026-11-23 09:00")]
    [InlineData("leave me alone today", "2026-11-23 09:00")]
    [InlineData("I'm away next week", "2026-11-30 09:00")]
    [InlineData("I'm off sick till Thursday", "2026-11-26 09:00")]
    [InlineData("don't write to me until the 12th", "2026-12-12 09:00")]
    [InlineData("can you pause for a month", "2026-12-20 09:00")]
    [InlineData("I'll be on vacation for three weeks", "2026-12-11 09:00")]
    [InlineData("no messages for two weeks please", "2026-12-04 09:00")]
    [InlineData("pause until 3 January", "2027-01-03 09:00")]
    [InlineData("pause until the end of the month", "2026-12-01 09:00")]
    [InlineData("I'm on holiday from Monday to Friday", "2026-11-27 09:00")]
    [InlineData("pause for 3 days", "2026-11-23 09:00")]
    [InlineData("leave me alone until next week", "2026-11-23 09:00")]
    [InlineData("pause until tomorrow at 3pm", "2026-11-21 15:00")]
    [InlineData("pause next month", "2027-01-01 09:00")]
    public Task It_is_understood_in_English(string typed, string? end) => IsPausedAsync("en-GB", typed, end);

    [Theory]
    [InlineData("pausieren", null)]
    [InlineData("hör auf mir zu schreiben", null)]
    [InlineData("ab morgen bin ich im Urlaub", null)]
    [InlineData("pause bis montag", "2026-11-23 09:00")]
    [InlineData("Pause für zwei Wochen", "2026-12-04 09:00")]
    [InlineData("ich bin bis zum 12. im Urlaub", "2026-12-12 09:00")]
    [InlineData("lass mich diese Woche in Ruhe", "2026-11-23 09:00")]
    [InlineData("lass mich heute in Ruhe", "2026-11-23 09:00")]
    [InlineData("ich bin nächste Woche weg", "2026-11-30 09:00")]
    [InlineData("ich bin bis Donnerstag krank", "2026-11-26 09:00")]
    [InlineData("schreib mir bis Montag nicht", "2026-11-23 09:00")]
    [InlineData("keine Nachrichten bis 1. Dezember", "2026-12-01 09:00")]
    [InlineData("ich bin für drei Wochen im Urlaub", "2026-12-11 09:00")]
    [InlineData("Urlaub bis 3. Januar", "2027-01-03 09:00")]
    [InlineData("Pause bis Ende des Monats", "2026-12-01 09:00")]
    [InlineData("ich bin von Montag bis Freitag im Urlaub", "2026-11-27 09:00")]
    [InlineData("pause 3 tage", "2026-11-23 09:00")]
    [InlineData("bis nächste Woche keine Nachrichten", "2026-11-23 09:00")]
    [InlineData("Pause bis morgen 15 Uhr", "2026-11-21 15:00")]
    [InlineData("Pause für einen Monat", "2026-12-20 09:00")]
    public Task It_is_understood_in_German(string typed, string? end) => IsPausedAsync("de-DE", typed, end);

    private async Task IsPausedAsync(string locale, string typed, string? end)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        string offered = locale == "en-GB" ? "Pause reminders" : "Erinnerungen pausieren";
        if (Alex.Has(offered)) await Alex.PressAsync(offered);
        Pause? pause = await Alex.Rows.FindAsync(Pause.Kind);
        Assert.NotNull(pause);
        string? local = pause.Until is { } until
            ? TimeZoneInfo.ConvertTimeBySystemTimeZoneId(until, "Europe/Berlin")
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;
        Assert.Equal(end, local);
        Assert.Contains(
            locale == "en-GB" ? "What others send you still arrives." : "Was andere dir schicken, kommt weiterhin an.",
            Alex.Last.PlainText, StringComparison.Ordinal);
    }
}
