using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Reminders;

/// <summary>
/// Reminders that people ask for, questions that they put aside for a while, and what comes next. A reminder arrives at
/// the very time, also in a break or at night, since the person asked for it.
/// </summary>
internal sealed class RemindersFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(ReminderJson.Default);
        routes.Age(Reminder.Kind, reminder => reminder.Arrived);
        routes.Age(PutAside.Kind, question => question.At);
        routes.Dialogs.Add(() => new RemindDialog());
        routes.Command(ReminderWords.ListCommand, (turn, _, cancellationToken) => ListAsync(turn, cancellationToken));
        routes.Intent("remind", (turn, meaning, cancellationToken) =>
            Reminding.AskAsync(turn, meaning.Text, isFeedback: false, cancellationToken));
        routes.Intent("feedback.remind", (turn, meaning, cancellationToken) =>
            Reminding.AskAsync(turn, meaning.Text, isFeedback: true, cancellationToken));
        routes.When<TimeSaid>(Reminding.HearAsync);
        routes.Nudge(Reminding.Nudge, Reminding.ArriveAsync);
        routes.Action(ReminderCards.DoneVerb, Reminding.DoneAsync);
        routes.Action(ReminderCards.LaterVerb, Reminding.LaterAsync);
        routes.Action(ReminderCards.CancelVerb, Reminding.CancelAsync);
        routes.Nudge(Snoozing.Nudge, Snoozing.ComeBackAsync);
        routes.Aside("snooze", Snoozing.SnoozeAsync, Snoozing.IsAsked);
        routes.Intent("next", (turn, _, cancellationToken) => Plan.ShowAsync(turn, cancellationToken));
        routes.Intent("often", (turn, _, cancellationToken) => Plan.SayHowOftenAsync(turn, cancellationToken));
    }

    private static async Task ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<Reminder> open = await Reminding.OpenAsync(turn, cancellationToken);
        if (open.Count == 0) turn.Say(ReminderCards.None());
        foreach ((int at, Reminder[] some) in open.Chunk(ReminderCards.OnACard).Index())
            turn.Say(ReminderCards.Some(turn, some, (at * ReminderCards.OnACard) + 1));
    }
}
