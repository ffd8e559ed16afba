using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;

namespace MentorBot.Feedback;

/// <summary>
/// Decides when a manager is asked for feedback: when a goal is reached, if a win was shared with them before. They
/// hear of the win only, never of the goal. They are asked once per win, and at most once a day.
/// </summary>
internal static class FeedbackMoments
{
    public const string Nudge = "feedback";

    private static readonly TimeSpan WinIsFresh = TimeSpan.FromDays(14);
    private static readonly TimeSpan UseOfAsking = TimeSpan.FromDays(7);
    private static readonly TimeSpan NotNow = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Runs in the turn of the person who reached a goal. Tells the manager's turn of the moment, unless there is no
    /// win that the manager may know of.
    /// </summary>
    public static async Task TellAsync(Turn turn, GoalDone done, CancellationToken cancellationToken)
    {
        if (await CheckInBook.LastSharedWinAsync(turn, cancellationToken) is not { } win
            || win.At + WinIsFresh < turn.Now)
            return;
        if ((await PeopleBook.CircleAsync(turn, cancellationToken)).Manager?.Id != win.With.Id) return;
        if (await turn.FindAsync(MomentTold.Kind, win.Id, cancellationToken) is not null) return;
        turn.Put(MomentTold.Kind, win.Id, new MomentTold(turn.Now));
        PeopleBook.Write(turn, win.With, MomentLetter.Kind, new MomentLetter(win.Id));
    }

    /// <summary>
    /// The win that a manager can give feedback on: the one that they were asked about last, which they may have
    /// postponed; otherwise the latest. Both are found for two weeks.
    /// </summary>
    /// <param name="rows">The manager's.</param>
    /// <param name="today">The current date in the manager's time zone.</param>
    /// <param name="from">The id of the only person whose wins count; null where everybody's do.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<SharedWin?> FindWaitingAsync(
        IRows rows, DateOnly today, string? from, CancellationToken cancellationToken = default)
    {
        LastAsked? asked = await rows.FindAsync(LastAsked.Kind, "", cancellationToken);
        SharedWin[] waiting =
        [
            .. (await rows.ListAsync(SharedWin.Kind, cancellationToken))
                .Where(win => win is { Given: false, From.IsFormer: false } && (from is null || win.From.Id == from)),
        ];
        return waiting.FirstOrDefault(win => win.Id == asked?.Win && today <= asked.Day.AddDays(WinIsFresh.Days))
            ?? waiting.Where(win => today <= rows.DayOf(win.At).AddDays(WinIsFresh.Days)).MaxBy(win => win.At);
    }

    public static Task HearAsync(Turn turn, Letter<MomentLetter> letter, CancellationToken cancellationToken) =>
        AskAsync(turn, letter.Facts.WinId, turn.Now + UseOfAsking, cancellationToken);

    public static Task CallAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken) =>
        nudge.Subject is { } win && turn.Now <= nudge.Until
            ? AskAsync(turn, win, nudge.Until, cancellationToken)
            : Task.CompletedTask;

    /// <summary>
    /// Asks now. Postpones for a short time where the manager is in the middle of a dialog, and until the morning where
    /// it is late or they were asked today.
    /// </summary>
    private static async Task AskAsync(Turn turn, string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(SharedWin.Kind, id, cancellationToken) is not
            {
                Asked: false,
                From.IsFormer: false
            } win)
            return;
        if (await PeopleBook.IsPausedAsync(turn, cancellationToken)) return;
        bool askedToday = (await turn.FindAsync(LastAsked.Kind, "", cancellationToken))?.Day == turn.Today;
        bool isLater = askedToday || PeopleBook.IsQuiet(turn);
        if (isLater || turn.IsTalking)
        {
            DateTimeOffset due = isLater ? PeopleBook.NextMorning(turn) : turn.Now + NotNow;
            if (due <= until) turn.Nudges.Schedule(new Nudge($"{Nudge}-{id}", Nudge, due, until) { Subject = id });
            return;
        }

        turn.Put(SharedWin.Kind, id, win with { Asked = true });
        turn.Put(LastAsked.Kind, "", new LastAsked(turn.Today, id));
        await turn.StartAsync(
            FeedbackDialog.Name, new Dictionary<string, string> { [FeedbackDialog.Win] = id }, cancellationToken);
    }
}
