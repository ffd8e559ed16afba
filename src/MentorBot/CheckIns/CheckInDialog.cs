using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>The weekly check-in. One tap is enough; the progress of goals and a few words are optional.</summary>
internal sealed class CheckInDialog : IDialog
{
    /// <summary>
    /// Name of a given value: which reminder of the week this is, where the bot began the dialog on its own.
    /// </summary>
    public const string Call = "~call";

    /// <summary>The former name of <see cref="Call"/>, in dialogs that were begun before it was renamed.</summary>
    private const string FormerCall = "#call";

    /// <summary>The step that asks for the mood, and the name of a given value: the mood.</summary>
    public const string MoodStep = "mood";

    private const int GoalsPerCard = 3;

    public static string Name => "check-in";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string week = CheckIn.WeekOf(context.Today);
        EarlierCheckIn? earlier = await context.Look("earlier", rows => EarlierAsync(rows, week));
        string? mood = await context.Ask<string?>(MoodStep, Mood(context, earlier));
        if (mood is null)
        {
            await context.Say(Card.Of(new Paragraph(CheckInWords.WeekSkipped)));
            return;
        }

        await context.Once("count", turn => ChangeAsync(turn, week, mood, checkIn => checkIn), CheckInWords.MoodSaved);

        ImmutableArray<GoalProgress> progress = await AskProgressAsync(context, earlier);
        Answers words = await context.Ask<Answers>("words", CheckInCards.Words(earlier));
        CheckIn saved =
            await context.Once("save", turn => SaveAsync(turn, week, mood, progress, words), CheckInWords.SavedHint);
        Circle circle = await context.Look("circle", rows => PeopleBook.CircleAsync(rows));
        await context.Say(CheckInCards.Summary(saved, circle), CheckInCards.SummaryKey(week));
    }

    private static Question Mood(IDialogContext context, EarlierCheckIn? earlier)
    {
        Question mood = CheckInCards.Mood(context.Name, earlier);
        return (context.Given(Call) ?? context.Given(FormerCall)) is { } call
            ? CheckInCards.Nudge(mood, isSecond: call == CheckInRhythm.SecondCall)
            : mood;
    }

    private static async Task<ImmutableArray<GoalProgress>> AskProgressAsync(
        IDialogContext context, EarlierCheckIn? earlier)
    {
        IReadOnlyList<OpenGoal> goals = await context.Look("goals", rows => GoalBook.OpenAsync(rows));
        ImmutableArray<GoalProgress>.Builder progress = ImmutableArray.CreateBuilder<GoalProgress>();
        int card = 0;
        foreach (OpenGoal[] some in goals.Chunk(GoalsPerCard))
        {
            string step = $"progress{++card}";
            Question question = CheckInCards.Progress(some, earlier);
            Answers answers = some.Length > 1
                ? await context.Ask<Answers>(step, question)
                : Answers.Of(some[0].Id, await context.Ask<string?>(step, question));
            foreach (OpenGoal goal in some)
            {
                if (answers.Text(goal.Id, before: null) is { } state)
                    progress.Add(new GoalProgress(goal.Id, goal.Title, Enum.Parse<GoalState>(state)));
            }
        }

        return progress.ToImmutable();
    }

    private static async Task<EarlierCheckIn?> EarlierAsync(IRows rows, string week) =>
        await rows.FindAsync(CheckIn.Kind, week) is { } found
            ? new EarlierCheckIn(rows.DayOf(found.At), found.Mood, found.Win, found.Blocker, found.Focus)
            {
                Progress = found.Progress,
            }
            : null;

    private static async Task<CheckIn> SaveAsync(
        ITurn turn, string week, string mood, ImmutableArray<GoalProgress> progress, Answers words)
    {
        foreach (GoalProgress goal in progress) await GoalBook.RecordAsync(turn, goal.GoalId, goal.State);
        return await ChangeAsync(turn, week, mood, checkIn => checkIn with
        {
            Win = words.Text(CheckInCards.Win, checkIn.Win),
            Blocker = words.Text(CheckInCards.Blocker, checkIn.Blocker),
            Focus = words.Text(CheckInCards.Focus, checkIn.Focus),
            Progress =
            [
                .. checkIn.Progress.Where(before => progress.All(now => now.GoalId != before.GoalId)), .. progress,
            ],
        });
    }

    private static async Task<CheckIn> ChangeAsync(ITurn turn, string week, string mood, Func<CheckIn, CheckIn> change)
    {
        CheckIn before = await turn.FindAsync(CheckIn.Kind, week) ?? new CheckIn(week, mood, turn.Now);
        CheckIn after = change(before with { Mood = mood });
        turn.Put(CheckIn.Kind, week, after);
        turn.Raise(new CheckInSaved(week));
        return after;
    }
}
