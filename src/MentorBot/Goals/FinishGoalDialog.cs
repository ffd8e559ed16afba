using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Marks a goal as done: the only open one, or the one that is chosen.</summary>
internal sealed class FinishGoalDialog : IDialog
{
    public static string Name => "finish-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await ChosenGoal.AskAsync(context, GoalCards.Which) is not { } goal) return;
        Goal? before = await context.Once(
            "done", turn => GoalBook.CloseAsync(turn, goal.Id, GoalState.Done), GoalWords.DoneHint);
        await context.Say(before is { IsOpen: true }
            ? GoalCards.Done(before.Id, before.Title)
            : GoalChangeCards.NotOpen(before));
    }
}
