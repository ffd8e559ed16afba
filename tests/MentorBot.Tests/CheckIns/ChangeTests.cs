using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class ChangeTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "I want to change my check-in")]
    [InlineData("en-GB", "fix my check-in please")]
    [InlineData("en-GB", "update the focus in this week's check-in please")]
    [InlineData("de-DE", "ich möchte meinen check-in ändern")]
    [InlineData("de-DE", "im check-in ist ein fehler drin")]
    public async Task This_weeks_opens_with_its_answers(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W47", "good") with { Win = "Shipped", Focus = "Ask Maria" });
        await Alex.MeanAsync(sentence, "checkin.change");
        await Alex.PressAsync(Alex.In(() => Moods.All[4].Title));
        Assert.Equal(["Shipped", null, "Ask Maria"], Alex.Last.Inputs.Select(input => input.Value));
        await Alex.SubmitAsync(Alex.In(() => CheckInWords.SaveWords), ("win", "Shipped all of it"));
        CheckIn kept = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(("great", "Shipped all of it", "Ask Maria"), (kept.Mood, kept.Win, kept.Focus));
    }

    [Fact]
    public async Task Where_there_is_none_this_week_it_begins()
    {
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W46", "good"));
        await Alex.MeanAsync("I want to change my check-in", "checkin.change");
        Assert.Equal("How was the week, Alex?", Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "change last week's check-in", "An earlier week stays as it was.")]
    [InlineData("de-DE", "den check-in von letzter woche ändern", "Eine frühere Woche bleibt, wie sie war.")]
    public async Task One_of_an_earlier_week_is_shown_and_stays(string locale, string sentence, string note)
    {
        Alex.Speaks(locale);
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W46", "good") with { Win = "Shipped" });
        await Alex.MeanAsync(sentence, "checkin.change");
        Assert.Contains(note, Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains("Shipped", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Null(await Alex.Rows.OpenDialogAsync());
    }

    [Theory]
    [InlineData("en-GB", "check in", "skip", "cancel")]
    [InlineData("de-DE", "einchecken", "auslassen", "abbrechen")]
    public async Task Skip_at_the_mood_says_what_is_needed(string locale, string command, string skip, string cancel)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command, skip);
        Assert.Contains(Alex.In(() => CheckInWords.MoodHint), Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.SayAsync(cancel);
        Assert.Empty(await Alex.Rows.CheckInsAsync());
    }
}
