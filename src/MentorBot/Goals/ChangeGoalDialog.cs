using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Asks for a goal and what shall happen to it, and goes on with the dialog that does it.</summary>
internal sealed class ChangeGoalDialog : IDialog
{
    public static string Name => "change-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        IReadOnlyList<Goal> open = await context.Look("open", rows => GoalBook.AllOpenAsync(rows));
        if (open.Count == 0)
        {
            await context.Say(GoalCards.None());
            return;
        }

        Answers answers = await context.Ask<Answers>("change", GoalChangeQuestions.Change(open));
        string id = answers.Text(GoalChangeQuestions.Goal)!;
        string deed = answers.Text(GoalChangeQuestions.Deed)!;
        await context.Once("go-on", turn => Start(turn, deed, id), GoalChangeWords.NothingChanged);
    }

    private static bool Start(ITurn turn, string deed, string id)
    {
        turn.Next(deed, new Dictionary<string, string> { [ChosenGoal.Id] = id });
        return true;
    }
}
