using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class CheckInTests
{
    [Theory]
    [InlineData("en-GB", "check in", "good", "Shipped the draft", "Waiting for access", "Ask Maria")]
    [InlineData("de-DE", "einchecken", "gut", "Entwurf verschickt", "Warte auf Zugang", "Maria fragen")]
    public async Task A_check_in_can_be_done_by_typing_alone(
        string locale, string command, string mood, string win, string blocker, string focus)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(command, mood, win, blocker, focus);
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("2026-W47", "good", win, blocker, focus), (saved.Week, saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(alex.In(() => CheckInWords.SummaryHeading), Headings.Of(alex.Last));
        Assert.All(
            [win, blocker, focus], words => Assert.Contains(words, alex.Last.PlainText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "check in", "🙂 Good", "Save check-in")]
    [InlineData("de-DE", "einchecken", "🙂 Gut", "Check-in speichern")]
    public async Task A_check_in_can_be_done_by_cards_alone(string locale, string command, string mood, string save)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(command);
        await alex.PressAsync(mood);
        await alex.SubmitAsync(save, ("win", "Shipped"), ("focus", "Ask Maria"));
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(("good", "Shipped", null, "Ask Maria"), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
    }

    [Theory]
    [InlineData("en-GB", "check in", "5", "skip")]
    [InlineData("de-DE", "einchecken", "sehr gut", "auslassen")]
    public async Task Everything_behind_the_mood_can_be_skipped(string locale, params string[] words)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(words);
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(("great", null, null, null), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(alex.In(() => CheckInWords.SummaryHeading), Headings.Of(alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "check in", "😞 Rough")]
    [InlineData("de-DE", "einchecken", "😞 Schlimm")]
    public async Task One_tap_counts_whatever_comes_after_it(string locale, string command, string mood)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(command);
        await alex.PressAsync(mood);
        Assert.Equal("rough", Assert.Single(await alex.Rows.CheckInsAsync()).Mood);
        Assert.Empty(alex.InPlace!.AllButtons);
        await alex.SayAsync("cancel");
        Assert.Equal("rough", Assert.Single(await alex.Rows.CheckInsAsync()).Mood);
    }

    [Fact]
    public async Task A_second_one_in_the_same_week_changes_the_first()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "hard", "Shipped the draft", "Waiting for access", "Ask Maria");
        bot.Clock.Pass(TimeSpan.FromDays(1));
        await alex.PressAsync("Edit");
        Assert.Contains(
            "You checked in on Friday: 🙁 Hard. A tap changes it.", alex.Last.PlainText, StringComparison.Ordinal);
        await alex.PressAsync("🙂 Good");
        Assert.Equal(
            ["Shipped the draft", "Waiting for access", "Ask Maria"], alex.Last.Inputs.Select(input => input.Value));
        await alex.SubmitAsync("Save check-in", ("win", "Shipped all of it"), ("blocker", ""));
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("good", "Shipped all of it", null, "Ask Maria"), (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
        Assert.Equal(Bot.Friday, saved.At);
    }

    [Fact]
    public async Task What_is_skipped_the_second_time_stays_as_it_was()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "hard", "Shipped the draft", "Waiting for access", "Ask Maria");
        await alex.SayAsync("check in", "ok", "Shipped all of it", "skip", "Ask Jan");
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("ok", "Shipped all of it", "Waiting for access", "Ask Jan"),
            (saved.Mood, saved.Win, saved.Blocker, saved.Focus));
    }

    [Fact]
    public async Task Back_does_not_take_the_mood_back_but_says_how_to_change_it()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good", "back");
        Assert.Equal(
            "Your check-in is saved already. Type check in when we are through, and a tap changes it.",
            alex.Last.PlainText);
        await alex.SayAsync("Shipped", "back");
        Assert.Equal("Shipped", alex.Last.Inputs.First().Value);
    }

    [Fact]
    public async Task A_tap_on_the_card_of_an_answered_mood_can_change_it()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in");
        Posted mood = alex.Find("🙂 Good");
        RatingInput rating = mood.Card.Inputs.OfType<RatingInput>().Single();
        await alex.SayAsync("good", "skip");
        await alex.PressAsync(
            mood, rating.Token,
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("mood", "rough"));
        Assert.Equal("You answered this on Friday: 🙂 Good", alex.InPlace!.PlainText);
        Assert.Equal("good", Assert.Single(await alex.Rows.CheckInsAsync()).Mood);
        await alex.PressAsync(mood, alex.InPlace.AllButtons.OfType<SubmitButton>().Single().Token, []);
        await alex.PressAsync("😞 Rough");
        Assert.Equal("rough", Assert.Single(await alex.Rows.CheckInsAsync()).Mood);
    }
}
