using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Sets one micro-goal. A vague title leads to one gentle question, never to a refusal.</summary>
internal sealed class MicroGoalDialog : IDialog
{
    public static string Name => "micro-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        IReadOnlyList<OpenGoal> open = await context.Look("open", rows => GoalBook.OpenAsync(rows));
        if (open.Count >= GoalRules.MostOpen)
        {
            await context.Say(GoalCards.Full([.. open.Select(goal => goal.Title)]));
            return;
        }

        Answers answers = await context.Ask<Answers>("goal", GoalCards.Ask(context.Today));
        string title = answers.Text(GoalCards.Title)!;
        string? criterion = answers.Text(GoalCards.Criterion, before: null);
        if (criterion is null && VagueTitle.IsVague(title))
            criterion = await context.Ask<string?>("sharper", GoalCards.Sharper());
        DateOnly due = answers.Date(GoalCards.Due) ?? GoalRules.UsualDay(context.Today);
        Goal? goal =
            await context.Once("save", turn => GoalBook.AddAsync(turn, title, criterion, due), GoalWords.SavedHint);
        await context.Say(goal is null ? GoalCards.Full([.. open.Select(one => one.Title)]) : GoalCards.Saved(goal));
    }
}
