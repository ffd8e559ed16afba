using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class FeelingTests
{
    [Theory]
    [InlineData("en-GB", "I feel sad today")]
    [InlineData("en-GB", "everything is too much at the moment")]
    [InlineData("en-GB", "I'm exhausted")]
    [InlineData("en-GB", "I'm under so much pressure")]
    [InlineData("de-DE", "mir gehts nicht gut")]
    [InlineData("de-DE", "ich fühle mich ausgebrannt")]
    [InlineData("de-DE", "bin traurig")]
    public async Task Whoever_feels_low_is_heard_and_offered_three_things(string locale, string sentence)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.MeanAsync(sentence, "feeling.low");
        Assert.StartsWith(team.Alex.In(() => TellWords.Low), team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(
            [
                team.Alex.In(() => TellWords.LowCheckIn), team.Alex.In(() => TellWords.WriteTo("Maria")),
                team.Alex.In(() => TellWords.LowPause),
            ],
            team.Alex.Last.AllButtons.Select(button => button.Title));
    }

    [Fact]
    public async Task Each_of_the_three_works()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.MeanAsync("I feel sad today", "feeling.low");
        await team.Alex.PressAsync("Pause reminders");
        Assert.NotNull(await team.Alex.Rows.FindAsync(MentorBot.People.Pause.Kind));
        await team.Alex.PressAsync("Write to Maria");
        Assert.Equal("What should Maria know?", Headings.Of(team.Alex.Last));
        await team.Alex.SayAsync("It is a lot right now");
        Assert.Equal("Show this to Maria?", Headings.Of(team.Alex.Last));
        Assert.Equal(0, team.Maria.Count("It is a lot right now"));
        await team.Alex.PressAsync("Share with Maria");
        Assert.Equal(1, team.Maria.Count("It is a lot right now"));
        await team.Alex.PressAsync("Check in, just for me");
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Without_a_mentor_nobody_is_offered_to_write_to()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.MeanAsync("I feel sad today", "feeling.low");
        Assert.Equal(2, alex.Last.AllButtons.Count());
    }

    [Theory]
    [InlineData("en-GB", "I feel good today", 3)]
    [InlineData("en-GB", "I'm in a great mood", 4)]
    [InlineData("en-GB", "I feel wonderful", 4)]
    [InlineData("en-GB", "everything is fine on my end", 2)]
    [InlineData("de-DE", "mir gehts gut", 3)]
    [InlineData("de-DE", "Mir geht's hervorragend", 4)]
    [InlineData("de-DE", "könnte nicht besser sein", 4)]
    public async Task Whoever_feels_good_checks_in_with_one_tap(string locale, string sentence, int mood)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.MeanAsync(sentence, "feeling.good");
        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        await team.Alex.PressAsync(team.Alex.In(() => TellWords.CheckInAs(Moods.All[mood].Title)));
        Assert.Equal(
            team.Alex.In(() => Moods.All[mood].Value), Assert.Single(await team.Alex.Rows.CheckInsAsync()).Mood);
        Assert.Equal(team.Alex.In(() => CheckInWords.WordsHeading), Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Whoever_checked_in_already_hears_what_it_says()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("check in", "hard", "skip");
        await team.Alex.MeanAsync("I feel good today", "feeling.good");
        Assert.StartsWith(
            "Good to hear. This week's check-in says: Hard.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressVerbAsync(TellCards.MoodVerb, "nonsense");
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
    }
}
