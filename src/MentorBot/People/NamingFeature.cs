using MentorBot.Identity;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.People;

/// <summary>
/// People name their mentor or manager, where no roster does. It takes effect once the other has said yes.
/// </summary>
internal sealed class NamingFeature(PeopleDirectory directory) : IFeature
{
    public void Register(Routes routes)
    {
        routes.Rows(NamingJson.Default);
        routes.Age(Named.Kind, named => named.At);
        routes.Age(Asked.Kind, asked => asked.State == AskedState.Accepted ? null : asked.At);
        routes.Names(OwnCircle.Kind, circle => circle.People);
        routes.Merge(OwnCircle.Kind, (stays, comes) => stays.And(comes));
        routes.Dialogs.Add(() => new NameDialog(directory));
        routes.Command(
            NamingWords.MentorCommand,
            (turn, rest, cancellationToken) =>
                NamingStart.BeginAsync(turn, CircleRole.Mentor, rest, rest, cancellationToken));
        routes.Command(
            NamingWords.ManagerCommand,
            (turn, rest, cancellationToken) =>
                NamingStart.BeginAsync(turn, CircleRole.Manager, rest, rest, cancellationToken));
        routes.Command(
            NamingWords.AcceptCommand,
            (turn, rest, cancellationToken) => Asking.AnswerLatestAsync(turn, true, rest, cancellationToken));
        routes.Command(
            NamingWords.DeclineCommand,
            (turn, rest, cancellationToken) => Asking.AnswerLatestAsync(turn, false, rest, cancellationToken));
        routes.Intent("name.mentor", NamingWords.MentorCommand, (turn, meaning, cancellationToken) =>
            NamingStart.BeginAsync(turn, CircleRole.Mentor, meaning, cancellationToken));
        routes.Intent("name.manager", NamingWords.ManagerCommand, (turn, meaning, cancellationToken) =>
            NamingStart.BeginAsync(turn, CircleRole.Manager, meaning, cancellationToken));
        routes.Intent("accept", NamingWords.AcceptCommand, (turn, meaning, cancellationToken) =>
            Asking.AnswerNamedAsync(turn, true, meaning, cancellationToken));
        routes.Intent("decline", NamingWords.DeclineCommand, (turn, meaning, cancellationToken) =>
            Asking.AnswerNamedAsync(turn, false, meaning, cancellationToken));
        routes.Action(NamingCards.StepBackVerb, Asking.StepBackAsync);
        routes.Action(
            NamingCards.AcceptVerb,
            (turn, subject, cancellationToken) => Asking.AnswerAsync(turn, subject, true, cancellationToken));
        routes.Action(
            NamingCards.DeclineVerb,
            (turn, subject, cancellationToken) => Asking.AnswerAsync(turn, subject, false, cancellationToken));
        routes.When<ColleagueLeft>((
            turn, left,
            cancellationToken) => OwnCircle.ChangeAsync(turn, circle => circle.After(left), cancellationToken));
        routes.When<ColleagueMoved>((
            turn, moved,
            cancellationToken) => OwnCircle.ChangeAsync(turn, circle => circle.After(moved), cancellationToken));
        PeopleBook.Follow(
            routes, Named.Kind, one => (one.Role.ToString(), one.With),
            (one, with) => with.IsFormer ? null : one with { With = with });
        PeopleBook.Follow(
            routes, Asked.Kind, one => (one.Id, one.From),
            (one, from) => from.IsFormer ? null : one with { From = from });
        routes.When<PersonNamed>(AskAsync);
        routes.Letter(AskLetter.Kind, Asking.HearAsync);
        routes.Letter(UnnamedLetter.Kind, Asking.HearUnnamedAsync);
        routes.Letter(AnswerLetter.Kind, HearAnswerAsync);
        routes.Letter(SteppedBackLetter.Kind, HearSteppedBackAsync);
    }

    /// <summary>
    /// Asks the person who was named. A person who was asked before and has not answered no longer needs to.
    /// </summary>
    private static async Task AskAsync(Turn turn, PersonNamed named, CancellationToken cancellationToken)
    {
        Named? before = await turn.FindAsync(Named.Kind, named.Role.ToString(), cancellationToken);
        if (before is not null && before.With.Id != named.With.Id)
            PeopleBook.Write(turn, before.With, UnnamedLetter.Kind, new UnnamedLetter(named.Role));
        turn.Put(Named.Kind, named.Role.ToString(), new Named(named.Role, named.With, turn.Now));
        PeopleBook.Write(turn, named.With, AskLetter.Kind, new AskLetter(named.Role, turn.FullName));
    }

    private static async Task HearAnswerAsync(
        Turn turn, Letter<AnswerLetter> letter, CancellationToken cancellationToken)
    {
        AnswerLetter answer = letter.Facts;
        Circle own = await OwnCircle.FindAsync(turn, cancellationToken);
        Named? named = await turn.FindAsync(Named.Kind, answer.Role.ToString(), cancellationToken);
        bool isAwaited = named is not null && named.With.Id == letter.From.Partition;
        Contact who = new(letter.From.Partition, answer.Name.Length > 0 || !isAwaited ? answer.Name : named!.With.Name);
        if (isAwaited) turn.Remove(Named.Kind, answer.Role.ToString());
        if (answer.Accepted) await TakeAsync(turn, own, answer.Role, who, isAwaited, cancellationToken);
        else if (isAwaited) turn.Say(NamingCards.Text(NamingWords.SaidNo(answer.Role, who.Call), who));
    }

    private static async Task HearSteppedBackAsync(
        Turn turn, Letter<SteppedBackLetter> letter, CancellationToken cancellationToken)
    {
        CircleRole role = letter.Facts.Role;
        Circle own = await OwnCircle.FindAsync(turn, cancellationToken);
        Contact? present = own.Of(role) is { } one && one.Id == letter.From.Partition ? one : null;
        Named? named = await turn.FindAsync(Named.Kind, role.ToString(), cancellationToken);
        Contact? awaited = named?.With.Id == letter.From.Partition ? named.With : null; // Their "yes" comes after this.
        if (present is not null) turn.Put(OwnCircle.Kind, "", own.With(role, null));
        if (awaited is not null) turn.Remove(Named.Kind, role.ToString());
        if ((present ?? awaited) is { } who)
            turn.Say(NamingCards.Text(NamingWords.SteppedBackFrom(role, who.Call), who));
    }

    private static async Task TakeAsync(
        Turn turn, Circle own, CircleRole role, Contact who, bool isAwaited, CancellationToken cancellationToken)
    {
        Contact? listed = (await turn.FindAsync(Profile.Kind, "", cancellationToken))?.Circle.Of(role);
        Contact? present = own.Of(role);
        bool isOvertaken = listed is not null && listed.Id != who.Id;
        if (!isAwaited || isOvertaken)
        {
            // Somebody else was named since, or the roster has somebody by now. The person who said yes must not be
            // left with a mentee who has another mentor.
            if (present?.Id != who.Id) PeopleBook.Write(turn, who, UnnamedLetter.Kind, new UnnamedLetter(role));
            if (isAwaited) turn.Say(NamingCards.Text(NamingWords.ByRoster(role, listed!.Call), listed));
            return;
        }

        if (present is not null && present.Id != who.Id)
            PeopleBook.Write(turn, present, UnnamedLetter.Kind, new UnnamedLetter(role));
        turn.Put(OwnCircle.Kind, "", own.With(role, who));
        turn.Say(NamingCards.Text(NamingWords.IsYours(role, who.Call), who));
        turn.Raise(new CircleGrew());
    }
}
