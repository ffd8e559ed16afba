using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Sets one micro-goal. A title that could mean anything gets one gentle question, never a refusal.</summary>
internal sealed class MicroGoalDialog : IDialog
{
    public static string Name => "micro-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext talk)
    {
        IReadOnlyList<OpenGoal> open = await talk.Look("open", rows => GoalBook.OpenAsync(rows));
        if (open.Count >= GoalRules.MostOpen)
        {
            await talk.Say(GoalCards.Full([.. open.Select(goal => goal.Title)]));
            return;
        }

        Answers answers = await talk.Ask<Answers>("goal", GoalCards.Ask(talk.Today));
        string title = answers.Text(GoalCards.Title)!;
        string? criterion = answers.Text(GoalCards.Criterion, before: null);
        if (criterion is null && VagueTitle.IsVague(title)) criterion = await talk.Ask<string?>("sharper", GoalCards.Sharper());
        DateOnly due = answers.Date(GoalCards.Due) ?? GoalRules.UsualDay(talk.Today);
        Goal? goal = await talk.Once("save", turn => SaveAsync(turn, title, criterion, due), GoalWords.SavedHint);
        await talk.Say(goal is null ? GoalCards.Full([.. open.Select(one => one.Title)]) : GoalCards.Saved(goal));
    }

    /// <returns>Null where another goal took the last place while this one was talked about.</returns>
    private static async Task<Goal?> SaveAsync(ITurn turn, string title, string? criterion, DateOnly due)
    {
        if ((await GoalBook.AllOpenAsync(turn)).Count >= GoalRules.MostOpen) return null;
        Goal goal = new(turn.NewId(), title, criterion, due, GoalState.Open, turn.Now);
        turn.Put(Goal.Kind, goal.Id, goal);
        return goal;
    }
}
