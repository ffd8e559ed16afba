using MentorBot.Turns;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Time;

namespace MentorBot.Reminders;

/// <summary>Sets reminders, lets them arrive, and puts them off.</summary>
internal static class Reminding
{
    public const string Nudge = "reminder";

    private static readonly TimeSpan UseOfSaying = TimeSpan.FromDays(30);

    /// <summary>The reminders that have not arrived yet, the next first.</summary>
    public static async Task<IReadOnlyList<Reminder>> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
    [
        .. (await turn.ListAsync(Reminder.Kind, cancellationToken)).Where(reminder => reminder.Arrived is null)
            .OrderBy(reminder => reminder.Due),
    ];

    /// <summary>
    /// Sets the reminder that a sentence asks for. Asks what of and when, as far as the sentence does not say.
    /// </summary>
    public static async Task AskAsync(Turn turn, string text, bool isFeedback, CancellationToken cancellationToken)
    {
        SpokenTime? time = SpokenTime.Find(text, turn.Now, turn.Zone);
        string what = ReminderText.Of(text, time);
        if (what.Length == 0 && text.Length > 0 && !isFeedback && Snoozing.IsAsked(turn))
        {
            await Snoozing.PutAsideAsync(turn, text, cancellationToken);
            return;
        }

        if (what.Length == 0 && (time is not null || isFeedback)) what = text;
        if (isFeedback && what.Length == 0) what = ReminderWords.GiveFeedback;
        TimeSaid said = new("", null, null, what.Length == 0 ? null : Shortened(what), isFeedback);
        if (time is null) await AskWhenAsync(turn, said, TimeProblem.None, cancellationToken);
        else await TakeAsync(turn, said, ReminderTimes.Check(turn, time.At), cancellationToken);
    }

    /// <summary>Handles the answer to the question when.</summary>
    public static Task HearAsync(Turn turn, TimeSaid said, CancellationToken cancellationToken) =>
        TakeAsync(turn, said, ReminderTimes.Read(turn, said.When), cancellationToken);

    public static async Task ArriveAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (nudge.Subject is not { } id || await turn.FindAsync(Reminder.Kind, id, cancellationToken) is not
            {
                Arrived: null,
            } reminder)
            return;
        turn.Put(Reminder.Kind, id, reminder with { Arrived = turn.Now });
        turn.Say(ReminderCards.Due(turn, reminder), ReminderCards.Key(id));
    }

    public static Task DoneAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        CloseAsync(turn, subject, ReminderWords.IsDone, cancellationToken);

    public static Task CancelAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        CloseAsync(turn, subject, ReminderWords.IsCancelled, cancellationToken);

    public static async Task LaterAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        if (subject is null || await turn.FindAsync(Reminder.Kind, subject, cancellationToken) is null)
            turn.Say(ReminderCards.Text(ReminderWords.Gone));
        else
            await AskWhenAsync(
                turn, new TimeSaid("", subject, null, null, IsFeedback: false), TimeProblem.None, cancellationToken);
    }

    /// <summary>Asks when, with what is wrong with the time that was said before.</summary>
    public static Task AskWhenAsync(
        Turn turn, TimeSaid said, TimeProblem problem, CancellationToken cancellationToken)
    {
        Dictionary<string, string> given = said.Given();
        given.Add(RemindDialog.Offered, ReminderTimes.Offered(turn));
        given.Add(RemindDialog.Problem, problem.ToString());
        return turn.StartAsync(RemindDialog.Name, given, cancellationToken);
    }

    private static async Task TakeAsync(
        Turn turn, TimeSaid said, (DateTimeOffset? At, TimeProblem Problem) time, CancellationToken cancellationToken)
    {
        if (time.At is not { } due) await AskWhenAsync(turn, said, time.Problem, cancellationToken);
        else if (said.Aside is { } dialog) await Snoozing.ScheduleAsync(turn, dialog, due, cancellationToken);
        else await SetAsync(turn, said, due, cancellationToken);
    }

    private static async Task SetAsync(
        Turn turn, TimeSaid said, DateTimeOffset due, CancellationToken cancellationToken)
    {
        Reminder? before =
            said.Later is null ? null : await turn.FindAsync(Reminder.Kind, said.Later, cancellationToken);
        if (said.Later is not null && before is null)
        {
            turn.Say(ReminderCards.Text(ReminderWords.Gone));
            return;
        }

        int open = (await OpenAsync(turn, cancellationToken)).Count;
        bool isOpen = before is { Arrived: null };
        if (!isOpen && open >= Reminder.MostOpen)
        {
            turn.Say(ReminderCards.Full(open));
            return;
        }

        Schedule(turn, before is null
            ? new Reminder(turn.NewId(), said.Text!, turn.Now, due) { IsFeedback = said.IsFeedback }
            : before with { Due = due, Arrived = null });
    }

    private static void Schedule(Turn turn, Reminder reminder)
    {
        turn.Put(Reminder.Kind, reminder.Id, reminder);
        turn.Nudges.Schedule(new Nudge(NudgeOf(reminder.Id), Nudge, reminder.Due, reminder.Due + UseOfSaying)
        {
            Subject = reminder.Id, IsPunctual = true,
        });
        turn.Say(ReminderCards.Set(turn, reminder));
    }

    private static async Task CloseAsync(
        Turn turn, string? subject, string what, CancellationToken cancellationToken)
    {
        if (subject is null || await turn.FindAsync(Reminder.Kind, subject, cancellationToken) is not { } reminder)
        {
            turn.Say(ReminderCards.Text(ReminderWords.Gone));
            return;
        }

        turn.Remove(Reminder.Kind, subject);
        turn.Nudges.Cancel(NudgeOf(subject));
        turn.ShowInPlace(ReminderCards.Closed(reminder, what));
        if (reminder.Arrived is not null)
            turn.Replace(ReminderCards.Key(subject), ReminderCards.Closed(reminder, what));
        else turn.Say(ReminderCards.Closed(reminder, what));
    }

    private static string NudgeOf(string id) => $"{Nudge}-{id}";

    private static string Shortened(string text) =>
        text.Length > ReminderText.MaxLength ? text[..ReminderText.MaxLength] : text;
}
