using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;
using MentorBot.Turns.Events;

namespace MentorBot.People;

/// <summary>
/// Asks somebody whether they are another person's mentor or manager. They may answer at any time, even days later.
/// </summary>
internal static class Asking
{
    /// <summary>Within this time the card that asks is not sent again, and a "no" is final.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static async Task HearAsync(Turn turn, Letter<AskLetter> letter, CancellationToken cancellationToken)
    {
        CircleRole role = letter.Facts.Role;
        Contact from =
            new(letter.From.Partition, letter.Facts.Name.Length > 0 ? letter.Facts.Name : NamingWords.Colleague);
        Asked? before = await FindAsync(turn, from.Id, role, cancellationToken);
        bool isToday = before is not null && turn.Now < before.At + Day;
        if (before is { State: AskedState.Accepted } || (isToday && before is { State: AskedState.Declined }))
        {
            Reply(turn, before);
            return;
        }

        Asked asked = new(before?.Id ?? turn.NewId(), from, role, isToday ? before!.At : turn.Now);
        turn.Put(Asked.Kind, asked.Id, asked);
        if (!isToday) turn.Say(NamingCards.Asks(asked), NamingCards.AskedKey(asked.Id));
    }

    /// <summary>The sender has somebody else now. The person who was named before is not notified.</summary>
    public static async Task HearUnnamedAsync(
        Turn turn, Letter<UnnamedLetter> letter, CancellationToken cancellationToken)
    {
        (CircleRole role, string from) = (letter.Facts.Role, letter.From.Partition);
        await OwnCircle.ChangeAsync(turn, circle => circle.NotLeading(role, from), cancellationToken);
        Asked? asked = await FindAsync(turn, from, role, cancellationToken);
        if (asked is { State: AskedState.Accepted }) turn.Remove(Asked.Kind, asked.Id);
        else if (asked is { State: AskedState.Open })
            turn.Put(Asked.Kind, asked.Id, asked with { State = AskedState.Withdrawn });
    }

    /// <summary>
    /// Handles the typed answer: to the latest question, or to the latest one of that name. A "no" with a name also
    /// takes back an earlier "yes".
    /// </summary>
    public static async Task AnswerLatestAsync(Turn turn, bool isYes, string name, CancellationToken cancellationToken)
    {
        List<Asked> asks =
        [
            .. (await turn.ListAsync(Asked.Kind, cancellationToken))
                .Where(asked => asked.From.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(asked => asked.At),
        ];
        Asked? open = asks.Find(asked => asked.State == AskedState.Open);
        Asked? accepted = isYes || name.Length == 0 ? null : asks.Find(asked => asked.State == AskedState.Accepted);
        if (open is not null) await AnswerAsync(turn, open, isYes, cancellationToken);
        else if (accepted is not null) await StepBackAsync(turn, accepted, cancellationToken);
        else turn.Say(NamingCards.Text(NamingWords.NobodyAsks));
    }

    /// <summary>
    /// Handles an answer in a sentence: to the question of whoever it names, otherwise to the latest one. A "no" to
    /// somebody who has a "yes" already is asked about first.
    /// </summary>
    public static async Task AnswerNamedAsync(
        Turn turn, bool isYes, Meaning meaning, CancellationToken cancellationToken)
    {
        Asked[] asks = [.. (await turn.ListAsync(Asked.Kind, cancellationToken)).OrderByDescending(asked => asked.At)];
        ColleagueName[] names =
        [
            .. asks.SelectMany(asked => new[] { asked.From.Name, asked.From.Call }
                .Select(name => new ColleagueName(name, asked.From.Id))),
        ];
        string? named = IntentMatcher.Chosen(meaning.Intent, meaning.Text, names).Colleague;
        Asked[] meant = named is null ? asks : [.. asks.Where(asked => asked.From.Id == named)];
        if (Array.Find(meant, asked => asked.State == AskedState.Open) is { } open)
            await AnswerAsync(turn, open, isYes, cancellationToken);
        else if (named is null) turn.Say(NamingCards.Text(NamingWords.NobodyAsks));
        else if (!isYes && Array.Find(meant, asked => asked.State == AskedState.Accepted) is { } accepted)
            turn.Say(NamingCards.StepBack(accepted));
        else turn.Say(NamingCards.Text(StandingOf(meant[0]), meant[0].From));
    }

    /// <summary>Handles the button that takes back an earlier "yes".</summary>
    public static async Task StepBackAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Asked? asked = subject is null ? null : await turn.FindAsync(Asked.Kind, subject, cancellationToken);
        if (asked is { State: AskedState.Accepted }) await StepBackAsync(turn, asked, cancellationToken);
        else turn.Say(NamingCards.Text(StandingOf(asked), asked?.From));
    }

    public static async Task AnswerAsync(Turn turn, string? subject, bool isYes, CancellationToken cancellationToken)
    {
        Asked? asked = subject is null ? null : await turn.FindAsync(Asked.Kind, subject, cancellationToken);
        if (asked is { State: AskedState.Open }) await AnswerAsync(turn, asked, isYes, cancellationToken);
        else turn.Say(NamingCards.Text(StandingOf(asked), asked?.From));
    }

    private static string StandingOf(Asked? asked) => asked?.State switch
    {
        AskedState.Accepted => NamingWords.AcceptedBefore(asked.From.Call),
        AskedState.Declined => NamingWords.DeclinedBefore(asked.From.Call),
        AskedState.Withdrawn => NamingWords.Withdrawn(asked.From.Call),
        _ => NamingWords.Gone,
    };

    private static async Task AnswerAsync(Turn turn, Asked asked, bool isYes, CancellationToken cancellationToken)
    {
        Asked answered = asked with { State = isYes ? AskedState.Accepted : AskedState.Declined };
        turn.Put(Asked.Kind, asked.Id, answered);
        if (isYes)
            turn.Put(
                OwnCircle.Kind, "",
                (await OwnCircle.FindAsync(turn, cancellationToken)).Leading(asked.Role, asked.From));
        Reply(turn, answered);
        turn.ShowInPlace(NamingCards.Answered(answered));
        turn.Replace(NamingCards.AskedKey(asked.Id), NamingCards.Answered(answered));
        string said = isYes ? NamingWords.Accepted(asked.From.Call) : NamingWords.Declined(asked.From.Call);
        turn.Say(NamingCards.Text(said, asked.From));
    }

    private static async Task StepBackAsync(Turn turn, Asked asked, CancellationToken cancellationToken)
    {
        turn.Remove(Asked.Kind, asked.Id);
        await OwnCircle.ChangeAsync(turn, circle => circle.NotLeading(asked.Role, asked.From.Id), cancellationToken);
        PeopleBook.Write(turn, asked.From, SteppedBackLetter.Kind, new SteppedBackLetter(asked.Role));
        turn.Say(NamingCards.Text(NamingWords.SteppedBack(asked.From.Call), asked.From));
    }

    private static void Reply(Turn turn, Asked asked) =>
        PeopleBook.Write(
            turn, asked.From, AnswerLetter.Kind,
            new AnswerLetter(asked.Role, turn.FullName, asked.State == AskedState.Accepted));

    private static async Task<Asked?> FindAsync(
        Turn turn, string from, CircleRole role, CancellationToken cancellationToken) =>
        (await turn.ListAsync(Asked.Kind, cancellationToken))
            .FirstOrDefault(asked => asked.From.Id == from && asked.Role == role);
}
