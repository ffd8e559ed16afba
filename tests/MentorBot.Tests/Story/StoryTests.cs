using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.Mentoring;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Story;

/// <summary>A week from the first question to what came of it. Everybody reads their own language.</summary>
public sealed class StoryTests
{
    private const string Win = "Shipped the draft";
    private const string Blocker = "Waiting for access";

    [Theory]
    [InlineData("en-GB", "de-DE", "en-GB")]
    [InlineData("de-DE", "en-GB", "de-DE")]
    public async Task It_goes_by_cards_alone(string employee, string mentor, string manager)
    {
        await using Team team = await Team.MeetAsync(alex: employee, maria: mentor, jo: manager);
        (Bot bot, Person alex, Person maria, Person jo) = team;
        await alex.SetGoalAsync("Two pages in the wiki");
        await bot.PassToAsync(Team.Thursday);
        Assert.Equal(alex.In(() => CheckInWords.MoodHeadingNamed("Alex")), Headings.Of(alex.Last));
        await alex.PressAsync(alex.In(() => Moods.All[3].Title));
        await alex.PressAsync(alex.In(() => CheckInWords.SkipThis));
        await alex.SubmitAsync(
            alex.In(() => CheckInWords.SaveWords), (CheckInCards.Win, Win), (CheckInCards.Blocker, Blocker));
        await alex.PressAsync(alex.In(() => CheckInWords.ShareBlockerWith("Maria")));
        await alex.PressAsync(alex.In(() => CheckInWords.ShareWinWith("Jo")));
        Assert.Contains(
            alex.In(() => CheckInWords.SeeBoth("Jo", "Maria")), alex.InPlace!.PlainText, StringComparison.Ordinal);
        HearsOfBlocker(maria);
        await maria.PressAsync(maria.In(() => MentoringWords.Answer));
        await maria.SubmitAsync(maria.In(() => MentoringWords.SendTo("Alex")), ("words", "Jan has the key"));
        Hears(alex, "Maria", "Jan has the key");
        await alex.PressAsync(alex.In(() => MentoringWords.Reply));
        await alex.SubmitAsync(alex.In(() => MentoringWords.SendTo("Maria")), ("words", "I'll ask"));
        Hears(maria, "Alex", "I'll ask");
        await alex.PressAsync(alex.In(() => MentoringWords.Helped));
        await alex.PressAsync(alex.In(() => MentoringWords.Helped));
        Assert.Equal(1, maria.Count(maria.In(() => MentoringWords.AnswerHelped("Alex"))));
        await alex.PressAsync(alex.In(() => GoalWords.SeeGoals));
        await alex.PressAsync(alex.In(() => GoalWords.FinishOne));
        IsAsked(jo);
        await team.GiveFeedbackAsync();
        GotFeedback(alex);
        Posted got = alex.Find(alex.In(() => FeedbackWords.MakeGoal));
        ActionToken take = got.Card.AllButtons.OfType<SubmitButton>().Single().Token;
        await alex.PressAsync(got, take, []);
        await alex.PressAsync(got, take, []);
        await EndsAsync(team);
    }

    [Theory]
    [InlineData("en-GB", "de-DE", "en-GB")]
    [InlineData("de-DE", "en-GB", "de-DE")]
    public async Task It_goes_by_typing_alone(string employee, string mentor, string manager)
    {
        await using Team team = await Team.MeetAsync(alex: employee, maria: mentor, jo: manager);
        (Bot bot, Person alex, Person maria, Person jo) = team;
        await Types(
            alex, ["goal Two pages in the wiki", "skip", "skip"],
            ["ziel Two pages in the wiki", "auslassen", "auslassen"]);
        await bot.PassToAsync(Team.Thursday);
        await Types(alex, ["good", "skip", Win, Blocker, "skip"], ["gut", "auslassen", Win, Blocker, "auslassen"]);
        await Types(alex, ["share", "blocker"], ["teilen", "hindernis"]);
        HearsOfBlocker(maria);
        await Types(alex, ["share", "win"], ["teilen", "erfolg"]);
        Assert.Contains(alex.In(() => CheckInWords.SeeBoth("Jo", "Maria")), alex.Screen.Last(card =>
            Headings.Of(card) == alex.In(() => CheckInWords.SummaryHeading)).PlainText, StringComparison.Ordinal);
        await Types(maria, ["answer", "Jan has the key", "send"], ["antworten", "Jan has the key", "senden"]);
        Hears(alex, "Maria", "Jan has the key");
        await Types(alex, ["answer", "I'll ask", "yes"], ["antworten", "I'll ask", "ja, schick"]);
        Hears(maria, "Alex", "I'll ask");
        await Types(alex, ["helped", "this helped"], ["geholfen", "das hat geholfen"]);
        Assert.Equal(1, maria.Count(maria.In(() => MentoringWords.AnswerHelped("Alex"))));
        await Types(alex, ["done"], ["fertig"]);
        IsAsked(jo);
        await jo.SayAsync("Asked for help early", "We kept the date", "Show it to the team", "send");
        GotFeedback(alex);
        await Types(alex, ["make it a goal", "make it a goal"], ["zum ziel machen", "zum ziel machen"]);
        await EndsAsync(team);
    }

    private static Task Types(Person person, string[] english, string[] german) =>
        person.SayAsync(person.Culture.Name.StartsWith("de", StringComparison.Ordinal) ? german : english);

    private static void HearsOfBlocker(Person maria)
    {
        Assert.Equal(maria.In(() => MentoringWords.StuckHeading("Alex")), Headings.Of(maria.Last));
        Assert.Contains(Blocker, maria.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(
            maria.In(() => MentoringWords.SharedWithYou("Alex")), maria.Last.PlainText, StringComparison.Ordinal);
    }

    private static void Hears(Person person, string from, string words)
    {
        Assert.Equal(person.In(() => MentoringWords.FromHeading(from)), Headings.Of(person.Last));
        Assert.Contains(words, person.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(
            person.In(() => MentoringWords.OnlyTheTwo(from)), person.Last.PlainText, StringComparison.Ordinal);
    }

    private static void IsAsked(Person jo)
    {
        Assert.Equal(jo.In(() => FeedbackWords.DidHeading("Alex")), Headings.Of(jo.Last));
        Assert.Contains(Win, jo.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(2, jo.Screen.Count);
    }

    private static void GotFeedback(Person alex)
    {
        Assert.Equal(alex.In(() => FeedbackWords.GotHeading("Jo")), Headings.Of(alex.Last));
        Assert.All([Win, "Asked for help early", "We kept the date", "Show it to the team"],
            words => Assert.Contains(words, alex.Last.PlainText, StringComparison.Ordinal));
    }

    private static async Task EndsAsync(Team team)
    {
        Assert.Equal(
            "Show it to the team", Assert.Single(await team.Alex.Rows.GoalsAsync(), goal => goal.IsOpen).Title);
        Assert.Equal(1, team.Jo.Count(team.Jo.In(() => FeedbackWords.CameOfIt("Alex"))));
        Assert.Contains(
            team.Alex.Screen,
            card => card.PlainText.Contains(team.Alex.In(() => FeedbackWords.IsGoal("Jo")), StringComparison.Ordinal));
        foreach (Person person in team.All) Assert.Empty(await person.Rows.FailuresAsync());
    }
}
