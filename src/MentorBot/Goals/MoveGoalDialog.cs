using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Changes the day on which a goal is due.</summary>
internal sealed class MoveGoalDialog : IDialog
{
    public static string Name => "move-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await ChosenGoal.AskAsync(
            context, goals => GoalChangeQuestions.Which(goals, GoalChangeWords.MoveHeading)) is not { } goal)
            return;
        ToldDay told = ToldDay.GivenTo(context, goal.Due);
        DateOnly? said = told.Days.Length > 1
            ? await context.Ask<DateOnly>("day", GoalChangeQuestions.WhichDay(told.Said, told.Days))
            : told.Days.Cast<DateOnly?>().FirstOrDefault();
        DateOnly due = said
            ?? await context.Ask<DateOnly>("due", GoalChangeQuestions.Move(goal, context.Today, told.IsTooFar));
        if (due == goal.Due)
        {
            await context.Say(GoalChangeCards.MovedNot(goal));
            return;
        }

        Goal? before = await context.Once(
            "save", turn => GoalBook.ChangeAsync(turn, goal.Id, one => one with { Due = due }),
            GoalChangeWords.MoveSaved);
        await context.Say(before is { IsOpen: true }
            ? GoalChangeCards.Moved(before, due)
            : GoalChangeCards.NotOpen(before));
    }
}
