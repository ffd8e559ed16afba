using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>A person's first day with the bot: welcome, a check-in, a micro-goal, and what is open.</summary>
public sealed class FirstDayTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public async Task By_cards_alone(string locale)
    {
        Words words = Words.Of(locale);
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot, locale: locale);
        await mira.InstallAsync();
        await mira.HearAsync(words.Hello);
        await mira.PressAsync(words.TryCheckIn);
        Shown mood = await mira.HearAsync(words.HowWasTheWeek);
        await mira.PressAsync(words.Good);
        await mira.HearAsync(words.AnythingToKeep);
        Assert.Null(Now(mira, mood).Button(words.Good));
        Assert.Contains(words.Good, Now(mira, mood).Text, StringComparison.Ordinal);
        await mira.PressAsync(words.SaveCheckIn, ("win", words.TypeWin));
        await mira.HearAsync(words.Saved, words.Good, words.TypeWin);

        await mira.PressAsync(words.SetGoal);
        await mira.HearAsync(words.OneSmallThing);
        await mira.PressAsync(words.SaveGoal, ("title", words.TypeTitle), ("criterion", "OK"));
        await mira.HearAsync(words.GoalSaved, words.TypeTitle);
        await mira.PressAsync(words.SeeMyGoals);
        await mira.HearAsync(words.MyMicroGoals, words.TypeTitle);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public async Task By_typing_alone(string locale)
    {
        Words words = Words.Of(locale);
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot, locale: locale);
        await mira.SayAsync(words.TypeCheckIn);
        await mira.HearAsync(words.HowWasTheWeek);
        await mira.SayAsync(words.TypeGood);
        await mira.HearAsync(words.AnythingToKeep);
        await mira.SayAsync(words.TypeWin);
        await mira.HearAsync();
        await mira.SayAsync(words.TypeSkip);
        await mira.HearAsync();
        await mira.SayAsync(words.TypeSkip);
        await mira.HearAsync(words.Saved, words.Good, words.TypeWin);

        await mira.SayAsync(words.TypeGoal);
        await mira.HearAsync(words.OneSmallThing);
        await mira.SayAsync(words.TypeTitle);
        await mira.HearAsync();
        await mira.SayAsync(words.TypeSkip);
        await mira.HearAsync();
        await mira.SayAsync(words.TypeIn2Weeks);
        await mira.HearAsync(words.GoalSaved, words.TypeTitle);
        await mira.SayAsync(words.TypeGoals);
        await mira.HearAsync(words.MyMicroGoals, words.TypeTitle);
    }

    [Fact]
    public async Task In_a_client_that_knows_no_Execute_the_same_buttons_work()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot);
        await mira.InstallAsync();
        await mira.HearAsync(Words.English.Hello);
        await mira.SubmitAsync(Words.English.TryCheckIn);
        await mira.HearAsync(Words.English.HowWasTheWeek);
        await mira.SubmitAsync(Words.English.Good);
        await mira.HearAsync(Words.English.AnythingToKeep);
        await mira.SubmitAsync(Words.English.SaveCheckIn, ("focus", "Rest"));
        await mira.HearAsync(Words.English.Saved, "Rest");
    }

    [Fact]
    public async Task A_greeting_said_before_the_language_was_known_takes_it_on_in_its_place()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot, locale: "de-DE");
        await mira.JoinAsync();
        await mira.HearAsync(Words.English.Hello);
        await mira.InstallAsync();
        await Eventually.IsSoAsync(
            () => mira.Seen.Messages[0].Text.Contains(Words.German.Hello, StringComparison.Ordinal),
            () => mira.Seen.Messages[0].Text);
        await mira.JoinAsync();
        await mira.SayAsync("hilfe");
        await mira.HearAsync("Was wir machen können");
        Assert.Equal(2, mira.Seen.Messages.Count);
    }

    [Fact]
    public async Task Whoever_wants_the_replies_in_the_answer_gets_them_there_and_nowhere_else()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot);
        Shown hello = Assert.Single(await mira.AskAsync("hi"));
        Assert.Contains(Words.English.Hello, hello.Text, StringComparison.Ordinal);
        Shown mood = Assert.Single(await mira.AskAsync("check in"));
        Assert.NotNull(mood.Button(Words.English.Good));
        await mira.SayAsync("help me please with nothing that there is");
        await mira.HearAsync();
        Assert.Single(mira.Seen.Messages);
    }

    private static Shown Now(Chat chat, Shown message) => chat.Seen.Messages.Single(one => one.Id == message.Id);
}
