using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Time;

namespace MentorBot.People;

/// <summary>Who people are to each other, for the features that use them.</summary>
public static partial class PeopleBook
{
    private const int MostRenamesAtOnce = 10;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <summary>Whom the person works with.</summary>
    public static async Task<Circle> CircleAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Circle listed = (await rows.FindAsync(Profile.Kind, "", cancellationToken))?.Circle ?? Circle.Empty;
        return listed.And(await OwnCircle.FindAsync(rows, cancellationToken));
    }

    /// <summary>
    /// The person wants to be left in peace: nothing is said to them that they did not ask for, but what others write
    /// to them.
    /// </summary>
    public static async Task<bool> IsPausedAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return await rows.FindAsync(Pause.Kind, "", cancellationToken) is not null;
    }

    /// <summary>
    /// It is evening, night or early morning where the person is: the bot does not write of its own accord.
    /// </summary>
    public static bool IsQuiet(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        TimeOnly hour = HourOf(turn);
        return hour < Morning || hour >= Evening;
    }

    /// <summary>The next time that it becomes nine in the morning where the person is.</summary>
    public static DateTimeOffset NextMorning(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return LocalTime.At(HourOf(turn) < Morning ? turn.Today : turn.Today.AddDays(1), Morning, turn.Zone);
    }

    /// <summary>
    /// Rows that name somebody: where that person turns out to be somebody else they name who it is, and where they ask
    /// to be forgotten they name nobody.
    /// </summary>
    /// <param name="routes">The feature's.</param>
    /// <param name="kind">The rows.</param>
    /// <param name="names">The row's id, and whom it names.</param>
    /// <param name="with">The row, naming somebody else; null removes it.</param>
    public static void Follow<T>(
        Routes routes, RowKind<T> kind, Func<T, (string Id, Contact Contact)> names, Func<T, Contact, T?> with)
            where T : class
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.Names(kind, row => names(row).Contact is { IsFormer: false } contact ? [contact.Person] : []);
        routes.When<ColleagueLeft>((
            turn, left, cancellationToken) => RenameAsync(turn, contact => contact.After(left), cancellationToken));
        routes.When<ColleagueMoved>((
            turn, moved, cancellationToken) => RenameAsync(turn, contact => contact.After(moved), cancellationToken));

        async Task RenameAsync(Turn turn, Func<Contact, Contact> after, CancellationToken cancellationToken)
        {
            int renames = 0;
            foreach (T row in await turn.ListAsync(kind, cancellationToken))
            {
                (string id, Contact contact) = names(row);
                if (after(contact) is not { } now || now == contact) continue;
                if (++renames > MostRenamesAtOnce) return; // It happens again, until nobody is named any more.
                if (with(row, now) is { } renamed) turn.Put(kind, id, renamed);
                else turn.Remove(kind, id);
            }
        }
    }

    /// <summary>Writes to somebody; to whoever is not here any more nothing goes.</summary>
    public static void Write<T>(Turn turn, Contact to, RowKind<T> kind, T facts) where T : class
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(to);
        if (!to.IsFormer) turn.Letters.Post(to.Person, kind, facts);
    }

    /// <summary>That somebody is not here any more, to whoever wants to write to them.</summary>
    public static Card NotHere => Card.Of(new Paragraph(PeopleWords.NotHereAnyMore));

    /// <summary>What is wrong with a roster, line by line; nothing is where it can be imported.</summary>
    public static IReadOnlyList<RosterProblem> Check(IReadOnlyList<RosterLine> roster) => RosterCheck.Problems(roster);

    /// <summary>
    /// Brings a roster that <see cref="Check"/> has nothing to say about into the directory, and tells each person's
    /// turn of it. Doing it again changes only what changed; an import that was cut off is finished by doing it again.
    /// </summary>
    /// <param name="roster">The lines.</param>
    /// <param name="org">The organisation that they are of.</param>
    /// <param name="people">Where people are found, and their turns.</param>
    /// <param name="progress">Hears how far it is; null where nobody wants to know.</param>
    /// <param name="cancellationToken">Ends it; what was imported by then stays.</param>
    public static Task<RosterOutcome> ImportAsync(
        IReadOnlyList<RosterLine> roster, string org, PeopleAccess people, IProgress<RosterProgress>? progress,
        CancellationToken cancellationToken) =>
        new RosterImport(org, people, progress).RunAsync(roster, cancellationToken);

    /// <summary>Everybody whom the bot knows, in no order that means anything. For whoever runs the bot.</summary>
    /// <param name="people">Where their rows are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IAsyncEnumerable<ListedPerson> ListAsync(PeopleAccess people, CancellationToken cancellationToken) =>
        new PeopleList(people).ReadAsync(cancellationToken);

    private static TimeOnly HourOf(Turn turn) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, turn.Zone).DateTime);
}
