using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Time;

namespace MentorBot.Reminders;

/// <summary>
/// Puts aside a question that the bot asked, and asks it again at the time that the person says: it comes then even in
/// a break or at night. It does not come if they have answered it meanwhile.
/// </summary>
internal static class Snoozing
{
    public const string Nudge = "put-aside";

    /// <summary>The values with which the bot starts its own questions: a call to check in, and a shared win.</summary>
    private static readonly string[] GivenByBot = ["~call", "#call", "#win"];

    private static readonly TimeSpan UseOfAsking = TimeSpan.FromDays(7);

    /// <summary>Whether a question is open that the bot asked on its own.</summary>
    public static bool IsAsked(Turn turn) => turn.Dialogs.Open is { } open && GivenByBot.Any(open.Given.ContainsKey);

    public static async Task SnoozeAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        if (IsAsked(turn)) await PutAsideAsync(turn, meaning.Text, cancellationToken);
        else if (turn.Dialogs.Open is { } open)
        {
            turn.Dialogs.Leave(PlanWords.LeftAside);
            turn.Say(ReminderCards.Text(
                open.Dialog == RemindDialog.Name ? ReminderWords.LeftOut : PlanWords.KeptAside));
        }
        else await Plan.SayNextAsync(turn, cancellationToken);
    }

    /// <summary>Puts the open question aside until the time that the text says; asks for it if there is none.</summary>
    public static async Task PutAsideAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        LeftDialog left = turn.Dialogs.Open!;
        turn.Put(PutAside.Kind, left.Dialog, new PutAside(left.Dialog, left.Given, turn.Now));
        turn.Dialogs.Leave(PlanWords.LeftForLater);
        SpokenTime? time = SpokenTime.Find(text, turn.Now, turn.Zone);
        (DateTimeOffset? at, TimeProblem problem) = ReminderTimes.Check(turn, time?.At);
        if (at is { } due) await ScheduleAsync(turn, left.Dialog, due, cancellationToken);
        else
            await Reminding.AskWhenAsync(
                turn, new TimeSaid("", null, left.Dialog, null, IsFeedback: false),
                time is null ? TimeProblem.None : problem, cancellationToken);
    }

    public static async Task ScheduleAsync(
        Turn turn, string dialog, DateTimeOffset due, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(PutAside.Kind, dialog, cancellationToken) is null)
        {
            turn.Say(ReminderCards.Text(ReminderWords.Gone));
            return;
        }

        turn.Nudges.Schedule(new Nudge($"{Nudge}-{dialog}", Nudge, due, due + UseOfAsking) { Subject = dialog });
        turn.Say(ReminderCards.Text(PlanWords.AskAgainAt(ReminderTimes.TextOf(turn, due))));
    }

    public static async Task ComeBackAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (nudge.Subject is not { } dialog
            || await turn.FindAsync(PutAside.Kind, dialog, cancellationToken) is not { } question)
            return;
        turn.Remove(PutAside.Kind, dialog);
        bool isAnswered = await turn.Dialogs.HasAnsweredAsync(dialog, question.At, cancellationToken);
        if (!isAnswered && turn.Now <= nudge.Until)
            await turn.StartAsync(question.Dialog, question.Given, cancellationToken);
    }
}
