using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Lets go of a goal, after asking.</summary>
internal sealed class DropGoalDialog : IDialog
{
    public static string Name => "drop-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await ChosenGoal.AskAsync(
            context, goals => GoalChangeQuestions.Which(goals, GoalChangeWords.DropHeading)) is not { } goal)
            return;
        if (!await context.Ask<bool>("sure", GoalChangeQuestions.Drop(goal)))
        {
            await context.Say(GoalChangeCards.Kept(goal));
            return;
        }

        Goal? before = await context.Once(
            "drop", turn => GoalBook.CloseAsync(turn, goal.Id, GoalState.Dropped), GoalChangeWords.DropSaved);
        await context.Say(before is { IsOpen: true }
            ? GoalChangeCards.Dropped(before)
            : GoalChangeCards.NotOpen(before));
    }
}
