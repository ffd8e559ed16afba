using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Marks a goal as done: the only one that is open, or the one that is chosen.</summary>
internal sealed class FinishGoalDialog : IDialog
{
    /// <summary>Given: <c>true</c> where more was said than the word, so that even the only goal is asked for.</summary>
    public const string Unsure = "#unsure";

    public static string Name => "finish-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext talk)
    {
        IReadOnlyList<Goal> open = await talk.Look("open", rows => GoalBook.AllOpenAsync(rows));
        if (open.Count == 0)
        {
            await talk.Say(GoalCards.None());
            return;
        }

        string id = open is [Goal only] && talk.Given(Unsure) is null ? only.Id : await talk.Ask<string>("which", GoalCards.Which(open));
        Goal goal = open.First(one => one.Id == id);
        bool done = await talk.Once("done", turn => GoalBook.RecordAsync(turn, goal.Id, GoalState.Done), GoalWords.DoneHint);
        await talk.Say(done ? GoalCards.Done(goal.Id, goal.Title) : GoalCards.Gone());
    }
}
