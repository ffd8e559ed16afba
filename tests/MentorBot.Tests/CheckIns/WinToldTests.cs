using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class WinToldTests
{
    [Theory]
    [InlineData("en-GB", "my talk went really well", "my talk went really well")]
    [InlineData("en-GB", "good news: we passed the audit", "we passed the audit")]
    [InlineData("en-GB", "I passed the exam 🎉", "I passed the exam 🎉")]
    [InlineData("en-GB", "guess what, the customer signed", "the customer signed")]
    [InlineData("en-GB", "shipped the new search today!", "shipped the new search today!")]
    [InlineData("en-GB", "I'd like to share a win with you: my article got published", "my article got published")]
    [InlineData("en-GB", "I finally fixed the flaky tests", "I finally fixed the flaky tests")]
    [InlineData("en-GB", "my boss praised my report in front of everyone", "my boss praised my report")]
    [InlineData("en-GB", "I won the tender", "I won the tender")]
    [InlineData("en-GB", "Maria and I won the innovation prize", "Maria and I won the innovation prize")]
    [InlineData("en-GB", "got the budget approved", "got the budget approved")]
    [InlineData("en-GB", "a win for this week: I said no to an extra project", "I said no to an extra project")]
    [InlineData("en-GB", Sentences.LongWin, "my talk went really well.")]
    [InlineData("de-DE", "mein vortrag lief richtig gut", "mein vortrag lief richtig gut")]
    [InlineData("de-DE", "prüfung bestanden 🎉", "prüfung bestanden 🎉")]
    [InlineData("de-DE", "erfolg: inventur ohne differenz", "inventur ohne differenz")]
    [InlineData("de-DE", "gute nachrichten, ich wurde befördert", "ich wurde befördert")]
    [InlineData("de-DE", "Wir haben das Release pünktlich ausgeliefert", "Wir haben das Release pünktlich")]
    public async Task What_went_well_is_shown_as_the_manager_would_see_it(string locale, string sentence, string told)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.MeanAsync(sentence, "win");
        Assert.Equal(team.Alex.In(() => TellWords.ShareHeading("Jo")), Headings.Of(team.Alex.Last));
        Paragraph shown = team.Alex.Last.Parts.OfType<Paragraph>().First(part => part.Emphasis == Emphasis.Strong);
        Assert.Contains(told, shown.Text, StringComparison.Ordinal);
        await team.Alex.PressAsync(team.Alex.Title(() => TellWords.ShareChoice("Jo")));
        CheckIn kept = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal((shown.Text, shown.Text, null), (kept.Win, kept.WinShare?.Text, kept.Blocker));
        await team.Jo.SayAsync("feedback");
        Assert.Contains(shown.Text, team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "I have a win")]
    [InlineData("en-GB", "big win today")]
    [InlineData("en-GB", "success!")]
    [InlineData("en-GB", "I have good news")]
    [InlineData("de-DE", "ich habe einen win")]
    public async Task Whoever_says_only_that_is_asked_what(string locale, string sentence)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.MeanAsync(sentence, "win");
        Assert.Equal(alex.In(() => TellWords.WinHeading), Headings.Of(alex.Last));
        await alex.SubmitAsync(alex.In(() => TellWords.GoOn), ("text", "We passed the audit"));
        await alex.PressAsync(alex.Title(() => TellWords.KeepAlone));
        Assert.Equal("We passed the audit", Assert.Single(await alex.Rows.CheckInsAsync()).Win);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("no")]
    [InlineData("not now")]
    public async Task Whoever_says_no_more_keeps_nothing(string answer)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("I have a win", answer);
        Assert.Equal("All right, nothing is kept.", alex.Last.PlainText);
        Assert.Empty(await alex.Rows.CheckInsAsync());
    }
}
