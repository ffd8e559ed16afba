using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Time;

namespace MentorBot.People;

/// <summary>The relations between people, for the features that use them.</summary>
public static partial class PeopleBook
{
    private const int MostRenamesAtOnce = 10;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <summary>The people that the person works with.</summary>
    public static async Task<Circle> CircleAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Circle listed = (await rows.FindAsync(Profile.Kind, "", cancellationToken))?.Circle ?? Circle.Empty;
        return listed.And(await OwnCircle.FindAsync(rows, cancellationToken));
    }

    /// <summary>
    /// Whether the person has paused the bot: it sends them only what they ask for and what other people write to them.
    /// </summary>
    public static async Task<bool> IsPausedAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return await rows.FindAsync(Pause.Kind, "", cancellationToken) is not null;
    }

    /// <summary>
    /// Whether it is evening, night or early morning in the person's time zone: the bot then sends nothing on its own.
    /// </summary>
    public static bool IsQuiet(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        TimeOnly hour = HourOf(turn);
        return hour < Morning || hour >= Evening;
    }

    /// <summary>The next 9:00 in the person's time zone.</summary>
    public static DateTimeOffset NextMorning(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return LocalTime.At(HourOf(turn) < Morning ? turn.Today : turn.Today.AddDays(1), Morning, turn.Zone);
    }

    /// <summary>
    /// Keeps rows that name somebody up to date: where that person is merged into another, the rows name the other, and
    /// where they ask to be forgotten, the rows no longer name them.
    /// </summary>
    /// <param name="routes">The feature's routes.</param>
    /// <param name="kind">The kind of rows.</param>
    /// <param name="names">Returns the row's id, and the person it names.</param>
    /// <param name="with">Makes a row that names somebody else; null removes the row.</param>
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
                if (++renames > MostRenamesAtOnce) return; // The event is raised again until no row names them.
                if (with(row, now) is { } renamed) turn.Put(kind, id, renamed);
                else turn.Remove(kind, id);
            }
        }
    }

    /// <summary>Writes to somebody; to a person who was forgotten, sends nothing.</summary>
    public static void Write<T>(Turn turn, Contact to, RowKind<T> kind, T facts) where T : class
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(to);
        if (!to.IsFormer) turn.Letters.Post(to.Person, kind, facts);
    }

    /// <summary>The card that tells somebody who wants to write to a person that the person has left.</summary>
    public static Card NotHere => Card.Of(new Paragraph(PeopleWords.NotHereAnyMore));

    /// <summary>The errors in a roster, line by line; empty where it can be imported.</summary>
    public static IReadOnlyList<RosterProblem> Check(IReadOnlyList<RosterLine> roster) => RosterCheck.Problems(roster);

    /// <summary>
    /// Imports a roster without errors (<see cref="Check"/>) into the directory, and tells each person's turn of it. A
    /// repeated import changes only what is different; an import that was interrupted is completed by repeating it.
    /// </summary>
    /// <param name="roster">The lines.</param>
    /// <param name="org">The organisation that they belong to.</param>
    /// <param name="people">Finds people and runs their turns.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
    /// <param name="cancellationToken">Cancels it; what was imported so far stays.</param>
    public static Task<RosterOutcome> ImportAsync(
        IReadOnlyList<RosterLine> roster, string org, PeopleAccess people, IProgress<RosterProgress>? progress,
        CancellationToken cancellationToken) =>
        new RosterImport(org, people, progress).RunAsync(roster, cancellationToken);

    /// <summary>Finds out what <see cref="ImportAsync"/> would do, and writes nothing.</summary>
    /// <param name="roster">The lines.</param>
    /// <param name="org">The organisation that they belong to.</param>
    /// <param name="people">Finds people.</param>
    /// <param name="progress">Receives the progress; may be null.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static Task<RosterOutcome> RehearseImportAsync(
        IReadOnlyList<RosterLine> roster, string org, PeopleAccess people, IProgress<RosterProgress>? progress,
        CancellationToken cancellationToken) =>
        new RosterImport(org, people, progress) { IsRehearsal = true }.RunAsync(roster, cancellationToken);

    /// <summary>Everybody the bot knows, in no particular order. For an operator of the bot.</summary>
    /// <param name="people">Holds their rows.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static IAsyncEnumerable<ListedPerson> ListAsync(PeopleAccess people, CancellationToken cancellationToken) =>
        new PeopleList(people).ReadAsync(cancellationToken);

    private static TimeOnly HourOf(Turn turn) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, turn.Zone).DateTime);
}
