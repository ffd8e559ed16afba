using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Marks a goal as done: the only open one, or the one that is chosen.</summary>
internal sealed class FinishGoalDialog : IDialog
{
    /// <summary>
    /// Name of a given value: <c>true</c> where text followed the command word, so that even a single goal is asked
    /// for.
    /// </summary>
    public const string Unsure = "#unsure";

    public static string Name => "finish-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        IReadOnlyList<Goal> open = await context.Look("open", rows => GoalBook.AllOpenAsync(rows));
        if (open.Count == 0)
        {
            await context.Say(GoalCards.None());
            return;
        }

        string id = open is [Goal only] && context.Given(Unsure) is null
            ? only.Id
            : await context.Ask<string>("which", GoalCards.Which(open));
        Goal goal = open.First(one => one.Id == id);
        bool done =
            await context.Once("done", turn => GoalBook.RecordAsync(turn, goal.Id, GoalState.Done), GoalWords.DoneHint);
        await context.Say(done ? GoalCards.Done(goal.Id, goal.Title) : GoalCards.Gone());
    }
}
