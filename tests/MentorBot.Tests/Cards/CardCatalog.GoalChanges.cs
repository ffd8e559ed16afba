using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Cards;

/// <summary>The cards by which a goal gets other words or another day, or is let go of.</summary>
internal sealed partial class CardCatalog
{
    private async Task GoalChangesAsync(string locale)
    {
        _alex = await _bot.MeetAsync(locale: locale, id: "changer");
        await _alex.SetTwoGoalsAsync();
        await SayAsync("change-goal", "change goal");
        await SayAsync("change-goal-deed", "2");
        await SayAsync("edit-goal", "2");
        await SayAsync("edit-goal-criterion", "skip");
        await SayAsync("edit-goal-saved", "skip");
        await SayAsync("edit-goal-which", "edit goal");
        await SayAsync("goals-unchanged", _alex.In(() => GoalChangeWords.None));
        await SayAsync("move-goal-which", "move goal");
        await SayAsync("move-goal", "1");
        await SayAsync("move-goal-saved", "4 Dec");
        await SayAsync("move-goal-not", "move goal 1 to 4 Dec");
        await SayAsync("move-goal-too-far", "move goal 1 to 31.12.2030");
        await SayAsync("drop-goal-which", "drop goal: both");
        await SayAsync("drop-goal", "2");
        await PressAsync("drop-goal-done", () => Choice.Parse("", GoalChangeWords.DropYes).Title);
        KeepInPlace("drop-goal-answered");
        await _alex.SayAsync("drop goal");
        await PressAsync("drop-goal-kept", () => Choice.Parse("", GoalChangeWords.DropNo).Title);
        string dropped = (await _alex.Rows.GoalsAsync()).Single(goal => !goal.IsOpen).Id;
        Posted card = _alex.Find(_alex.In(() => GoalWords.SeeGoals));
        await _alex.PressAsync(card, new ActionToken(GoalChangeCards.MoveVerb, dropped), []);
        Keep("goal-dropped-before");
        await _alex.SayAsync("done");
        await _alex.PressAsync(
            card, new ActionToken(GoalChangeCards.MoveVerb, (await _alex.Rows.GoalsAsync()).Single(
                goal => goal.State == GoalState.Done).Id), []);
        Keep("goal-done-before");
    }
}
