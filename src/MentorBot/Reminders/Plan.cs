using MentorBot.Conversation.Cards;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.Reminders;

/// <summary>
/// Tells a person what the bot has planned for them: when it asks, what they asked for, and their break.
/// </summary>
internal static class Plan
{
    /// <summary>The kinds of nudges of the features that ask, by their <see cref="Nudge.What"/>.</summary>
    private const string CheckIn = "check-in";
    private const string Feedback = "feedback";

    public static async Task ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        DateTimeOffset? until = await PeopleBook.PausedUntilAsync(turn, cancellationToken);
        IReadOnlyList<Nudge> nudges = await turn.Nudges.ListAsync(cancellationToken);
        IReadOnlyList<Reminder> open = await Reminding.OpenAsync(turn, cancellationToken);
        List<Fact> facts = [new Fact(PlanWords.CheckIn, CheckInOf(turn, nudges, isPaused, until))];
        if (Next(nudges, Snoozing.Nudge) is { } aside)
            facts.Add(new Fact(PlanWords.Question, ReminderTimes.TextOf(turn, aside)));
        if (!isPaused && Next(nudges, Feedback) is { } feedback)
            facts.Add(new Fact(PlanWords.Feedback, ReminderTimes.TextOf(turn, feedback)));
        if (open.Count > 0)
            facts.Add(new Fact(
                PlanWords.Reminders, PlanWords.NextOf(open.Count, ReminderTimes.TextOf(turn, open[0].Due))));
        facts.Add(new Fact(PlanWords.Pause, PauseOf(turn, isPaused, until)));
        turn.Say(Card.Of(
            new Heading(PlanWords.Heading),
            new Facts([.. facts]),
            Buttons.Of(
                open.Count > 0
                    ? new SubmitButton(ReminderWords.SeeAll, ReminderCards.ShowAll)
                    : new SubmitButton(PlanWords.MyMentor, new ActionToken(Routes.IntentVerb, "who.mentor")),
                PauseButton(isPaused),
                new SubmitButton(PlanWords.MyData, new ActionToken(Routes.IntentVerb, "known"))),
            new Paragraph(PlanWords.More, Emphasis.Subtle)));
    }

    /// <summary>Answers who wants the bot to ask at other times: it cannot yet.</summary>
    public static async Task SayHowOftenAsync(Turn turn, CancellationToken cancellationToken)
    {
        bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        DateTimeOffset? next = Next(await turn.Nudges.ListAsync(cancellationToken), CheckIn);
        turn.Say(Card.Of(
            new Paragraph(PlanWords.NoOften),
            new Paragraph(
                next is { } at && !isPaused
                    ? PlanWords.AsksNext(ReminderTimes.TextOf(turn, at)) : PlanWords.AsksNever,
                Emphasis.Subtle),
            Buttons.Of(
                PauseButton(isPaused),
                new SubmitButton(PlanWords.SeeNext, new ActionToken(Routes.IntentVerb, "next")))));
    }

    /// <summary>Answers "not now" where nothing is open: says what comes next.</summary>
    public static async Task SayNextAsync(Turn turn, CancellationToken cancellationToken)
    {
        bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        IReadOnlyList<Nudge> nudges = await turn.Nudges.ListAsync(cancellationToken);
        string[] whats = isPaused ? [Snoozing.Nudge, Reminding.Nudge]
            : [CheckIn, Feedback, Snoozing.Nudge, Reminding.Nudge];
        DateTimeOffset? next = whats.Select(what => Next(nudges, what)).Min();
        string text = next is { } at ? PlanWords.AllRightNext(ReminderTimes.TextOf(turn, at))
            : isPaused ? PlanWords.AllRightPaused : PlanWords.AllRightNothing;
        turn.Say(ReminderCards.Text(text));
    }

    private static string CheckInOf(
        Turn turn, IReadOnlyList<Nudge> nudges, bool isPaused, DateTimeOffset? until) => Next(nudges, CheckIn) switch
        {
            null => PlanWords.NotPlanned,
            { } at when isPaused && !(until <= at) => PlanWords.NotInPause,
            { } at => ReminderTimes.TextOf(turn, at),
        };

    private static string PauseOf(Turn turn, bool isPaused, DateTimeOffset? until) => (isPaused, until) switch
    {
        (false, _) => PlanWords.NoPause,
        (true, { } end) => PlanWords.Until(ReminderTimes.TextOf(turn, end)),
        _ => PlanWords.UntilResume,
    };

    private static SubmitButton PauseButton(bool isPaused) => isPaused
        ? new SubmitButton(PlanWords.EndPause, PeopleBook.Resume)
        : new SubmitButton(PlanWords.StartPause, PeopleBook.StartPause);

    private static DateTimeOffset? Next(IEnumerable<Nudge> nudges, string what) =>
        nudges.Where(nudge => nudge.What == what).Select(nudge => (DateTimeOffset?)nudge.Due).Min();
}
