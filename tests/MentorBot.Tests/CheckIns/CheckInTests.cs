using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class CheckInTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "check in", "good", "Shipped the draft", "Waiting for access", "Ask Maria")]
    [InlineData("de-DE", "einchecken", "gut", "Entwurf verschickt", "Warte auf Zugang", "Maria fragen")]
    public async Task A_check_in_can_be_done_by_typing_alone(
        string locale, string command, string mood, string win, string blocker, string focus)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command, mood, win, blocker, focus);
        CheckIn saved = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("2026-W47", "good", win, blocker, focus), (saved.Week, saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(Alex.In(() => CheckInWords.SummaryHeading), Headings.Of(Alex.Last));
        Assert.All(
            [win, blocker, focus], words => Assert.Contains(words, Alex.Last.PlainText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "check in", "🙂 Good", "Save check-in")]
    [InlineData("de-DE", "einchecken", "🙂 Gut", "Check-in speichern")]
    public async Task A_check_in_can_be_done_by_cards_alone(string locale, string command, string mood, string save)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        await Alex.PressAsync(mood);
        await Alex.SubmitAsync(save, ("win", "Shipped"), ("focus", "Ask Maria"));
        CheckIn saved = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(("good", "Shipped", null, "Ask Maria"), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
    }

    [Theory]
    [InlineData("en-GB", "check in", "5", "skip")]
    [InlineData("de-DE", "einchecken", "sehr gut", "auslassen")]
    public async Task Everything_behind_the_mood_can_be_skipped(string locale, params string[] words)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(words);
        CheckIn saved = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(("great", null, null, null), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(Alex.In(() => CheckInWords.SummaryHeading), Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "check in", "😞 Rough")]
    [InlineData("de-DE", "einchecken", "😞 Schlimm")]
    public async Task One_tap_counts_whatever_comes_after_it(string locale, string command, string mood)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        await Alex.PressAsync(mood);
        Assert.Equal("rough", Assert.Single(await Alex.Rows.CheckInsAsync()).Mood);
        Assert.Empty(Alex.InPlace!.AllButtons);
        await Alex.SayAsync("cancel");
        Assert.Equal("rough", Assert.Single(await Alex.Rows.CheckInsAsync()).Mood);
    }

    [Fact]
    public async Task A_second_one_in_the_same_week_changes_the_first()
    {
        await Alex.SayAsync("check in", "hard", "Shipped the draft", "Waiting for access", "Ask Maria");
        Bot.Clock.Pass(TimeSpan.FromDays(1));
        await Alex.PressAsync("Edit");
        Assert.Contains(
            "You checked in on Friday: 🙁 Hard. A tap changes it.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.PressAsync("🙂 Good");
        Assert.Equal(
            ["Shipped the draft", "Waiting for access", "Ask Maria"], Alex.Last.Inputs.Select(input => input.Value));
        await Alex.SubmitAsync("Save check-in", ("win", "Shipped all of it"), ("blocker", ""));
        CheckIn saved = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("good", "Shipped all of it", null, "Ask Maria"), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(Bot.Friday, saved.At);
    }

    [Fact]
    public async Task What_is_skipped_the_second_time_stays_as_it_was()
    {
        await Alex.SayAsync("check in", "hard", "Shipped the draft", "Waiting for access", "Ask Maria");
        await Alex.SayAsync("check in", "ok", "Shipped all of it", "skip", "Ask Jan");
        CheckIn saved = Assert.Single(await Alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("ok", "Shipped all of it", "Waiting for access", "Ask Jan"),
            (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
    }

    [Fact]
    public async Task Back_does_not_take_the_mood_back_but_says_how_to_change_it()
    {
        await Alex.SayAsync("check in", "good", "back");
        Assert.Equal(
            "Your check-in is saved already. Type check in when we are through, and a tap changes it.",
            Alex.Last.PlainText);
        await Alex.SayAsync("Shipped", "back");
        Assert.Equal("Shipped", Alex.Last.Inputs.First().Value);
    }

    [Fact]
    public async Task A_tap_on_the_card_of_an_answered_mood_can_change_it()
    {
        await Alex.SayAsync("check in");
        Posted mood = Alex.Find("🙂 Good");
        RatingInput rating = mood.Card.Inputs.OfType<RatingInput>().Single();
        await Alex.SayAsync("good", "skip");
        await Alex.PressAsync(
            mood, rating.Token,
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("mood", "rough"));
        Assert.Equal("You answered this on Friday: 🙂 Good", Alex.InPlace!.PlainText);
        Assert.Equal("good", Assert.Single(await Alex.Rows.CheckInsAsync()).Mood);
        await Alex.PressAsync(mood, Alex.InPlace.AllButtons.OfType<SubmitButton>().Single().Token, []);
        await Alex.PressAsync("😞 Rough");
        Assert.Equal("rough", Assert.Single(await Alex.Rows.CheckInsAsync()).Mood);
    }
}
