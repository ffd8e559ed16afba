using MentorBot.Feedback;
using MentorBot.Mentoring;

namespace MentorBot.Tests.Story;

/// <summary>
/// Nothing that was not shared ever reaches another person, and what was shared with one of them never reaches the
/// other.
/// </summary>
public sealed class PrivacyTests
{
    private static readonly string[] Private = ["zebragoal", "zebracriterion", "zebrafocus", "\"rough\"", "Rough"];

    [Fact]
    public async Task Nobody_ever_knows_more_than_was_shared_with_them()
    {
        await using Team team = await Team.MeetAsync(Team.Thursday.AddHours(-1));
        (Bot bot, Person alex, Person maria, Person jo) = team;
        Confidences told = new(team);
        foreach (string words in Private.Concat(["zebrawin", "zebrablocker"])) told.Allow(words, alex);
        await alex.SayAsync("goal");
        await alex.SubmitAsync(
            "Save goal", (GoalCards.Title, "zebragoal one"), (GoalCards.Criterion, "zebracriterion"));
        await bot.PassToAsync(Team.Thursday);
        await alex.PressAsync("😞 Rough");
        await alex.PressAsync("Skip");
        await alex.SubmitAsync(
            "Save check-in", ("win", "zebrawin"), ("blocker", "zebrablocker"), ("focus", "zebrafocus"));
        Assert.Empty(told.Leaks());

        told.Allow("zebrablocker", maria);
        await alex.PressAsync("Share blocker with Maria");
        told.AssertKnown("zebrablocker", maria);
        Assert.Empty(told.Leaks());

        told.Allow("zebrawin", jo);
        await alex.PressAsync("Share win with Jo");
        told.AssertKnown("zebrawin", jo);
        Assert.Empty(told.Leaks());

        await MentoringStaysBetweenTwoAsync(team, told);
        await FeedbackStaysBetweenTwoAsync(team, told);
        foreach (string words in Private) told.AssertKnown(words, alex);
    }

    [Fact]
    public async Task What_is_not_shared_sends_no_letter_at_all()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync(("win", "Shipped"), ("blocker", "No access"));
        await team.ReachGoalAsync();
        Assert.DoesNotContain(team.Bot.Store.Written, row => row.IsLetter);
        Assert.Single(team.Jo.Screen);
        Assert.Single(team.Maria.Screen);
    }

    [Fact]
    public async Task A_goal_that_is_reached_after_a_blocker_alone_was_shared_tells_the_manager_nothing()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.ReachGoalAsync();
        Assert.Single(team.Bot.Store.Written, row => row.IsLetter && row.Text is not null);
        Assert.Single(team.Jo.Screen);
    }

    [Fact]
    public async Task Words_that_were_changed_after_they_were_shared_are_nobody_elses()
    {
        await using Team team = await Team.MeetAsync();
        Confidences told = new(team);
        told.Allow("zebrawin", team.Alex);
        await team.ShareWinAsync("Shipped the draft");
        await team.CheckInAsync(("win", "zebrawin"));
        Assert.Contains("Only you can see this.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(team.Alex.Last.AllButtons, button => button.Title == "Share win with Jo");
        await team.ReachGoalAsync();
        Assert.Contains("Shipped the draft", team.Jo.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(told.Leaks());
    }

    [Fact]
    public async Task An_old_summary_does_not_share_words_that_it_does_not_show()
    {
        await using Team team = await Team.MeetAsync();
        Confidences told = new(team);
        told.Allow("zebrawin", team.Alex);
        await team.CheckInAsync(("win", "Shipped the draft"));
        Posted old = team.Alex.Find("Share win with Jo");
        ActionToken share = old.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await team.CheckInAsync(("win", "zebrawin"));
        await team.Alex.PressAsync(old, share, []);
        Assert.Contains("zebrawin", team.Alex.InPlace!.PlainText, StringComparison.Ordinal);
        Assert.Empty(told.Leaks());
        Assert.DoesNotContain(team.Bot.Store.Written, row => row.IsLetter);
    }

    [Fact]
    public async Task A_button_shares_with_whom_it_names_and_nobody_else()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync(("win", "Shipped the draft"));
        Posted old = team.Alex.Find("Share win with Jo");
        await team.ImportAsync(manager: "maria@example.com");
        await team.Alex.PressAsync(old, old.Card.AllButtons.OfType<SubmitButton>().First().Token, []);
        Assert.DoesNotContain(team.Bot.Store.Written, row => row.IsLetter);
    }

    [Fact]
    public async Task Whoever_does_not_lead_the_person_any_more_is_not_asked()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.ImportAsync(manager: "maria@example.com");
        await team.ReachGoalAsync();
        Assert.Single(team.Jo.Screen);
        Assert.Single(team.Maria.Screen);
    }

    private static async Task MentoringStaysBetweenTwoAsync(Team team, Confidences told)
    {
        foreach (string words in new[] { "zebraanswer", "zebrareply" }) told.Allow(words, team.Alex, team.Maria);
        await team.Maria.PressAsync("Answer");
        await team.Maria.SubmitAsync("Send to Alex", ("words", "zebraanswer"));
        await team.Alex.PressAsync("Reply");
        await team.Alex.SubmitAsync("Send to Maria", ("words", "zebrareply"));
        await team.Alex.PressAsync("This helped");
        told.AssertKnown("zebraanswer", team.Alex);
        told.AssertKnown("zebrareply", team.Maria);
        Assert.Equal(1, team.Maria.Count(team.Maria.In(() => MentoringWords.AnswerHelped("Alex"))));
        Assert.Empty(told.Leaks());
    }

    private static async Task FeedbackStaysBetweenTwoAsync(Team team, Confidences told)
    {
        foreach (string words in new[] { "zebradid", "zebraimpact", "zebranext" })
            told.Allow(words, team.Alex, team.Jo);
        await team.Alex.SayAsync("done");
        await team.Jo.SubmitAsync("Go on", ("did", "zebradid"));
        await team.Jo.SubmitAsync(
            "Send to Alex", (FeedbackCards.Impact, "zebraimpact"), (FeedbackCards.Next, "zebranext now"));
        await team.Alex.PressAsync("Make it a micro-goal");
        await team.Alex.SayAsync("done");
        told.AssertKnown("zebranext", team.Alex);
        Assert.Equal(1, team.Jo.Count(team.Jo.In(() => FeedbackWords.CameOfIt("Alex"))));
        Assert.Empty(told.Leaks());
    }
}
