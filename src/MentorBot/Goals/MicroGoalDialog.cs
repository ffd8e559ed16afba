using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Sets one micro-goal. A vague title leads to one gentle question, never to a refusal.</summary>
internal sealed class MicroGoalDialog : IDialog
{
    /// <summary>Name of a given value: the title.</summary>
    public const string Title = $"goal.{GoalCards.Title}";

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

        DateOnly usual = await UsualDayAsync(context);
        Answers answers = await context.Ask<Answers>("goal", GoalCards.Ask(context.Today, usual));
        string title = answers.Text(GoalCards.Title)!;
        string? criterion = answers.Text(GoalCards.Criterion, before: null);
        if (criterion is null && VagueTitle.IsVague(title))
            criterion = await context.Ask<string?>("sharper", GoalCards.Sharper());
        DateOnly due = answers.Text(GoalCards.Due) switch
        {
            null => usual,
            "" => GoalRules.UsualDay(context.Today),
            _ => answers.Date(GoalCards.Due)!.Value,
        };
        Goal? goal =
            await context.Once("save", turn => GoalBook.AddAsync(turn, title, criterion, due), GoalWords.SavedHint);
        await context.Say(goal is null ? GoalCards.Full([.. open.Select(one => one.Title)]) : GoalCards.Saved(goal));
    }

    /// <summary>The day that the person said when they began, else two weeks ahead.</summary>
    private static async Task<DateOnly> UsualDayAsync(IDialogContext context)
    {
        ToldDay told = ToldDay.GivenTo(context);
        if (told.Days.Length > 1)
            return await context.Ask<DateOnly>("day", GoalChangeQuestions.WhichDay(told.Said, told.Days));
        return told.Days is [var only] ? only : GoalRules.UsualDay(context.Today);
    }
}
