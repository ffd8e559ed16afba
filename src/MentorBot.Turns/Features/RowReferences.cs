using MentorBot.Delivery.Messages;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Features;

/// <summary>
/// Finds the people that a row names. Each kind of row declares them: a feature's kinds by <see cref="Routes.Names"/>,
/// the engine's own here. Forgetting a person and merging two people depend on it.
/// </summary>
internal sealed class RowReferences(Routes routes, RowCodec codec)
{
    /// <summary>
    /// Kinds of the engine's rows that hold messages or answers, and so may quote somebody. They are needed for a short
    /// time only.
    /// </summary>
    private static readonly ImmutableArray<string> Quoting =
        [OutboxRow.DeadKind, LetterRow.DeadKind, WaitingRow.Kind, DraftRow.Kind.Name];

    /// <summary>Whether a row is a message or a letter that is still to be delivered.</summary>
    public static bool IsInTransit(StoredRow row) => row.Body.Kind is OutboxRow.Kind or LetterRow.Kind;

    /// <summary>
    /// Whether a colleague's row is deleted when one of these people is forgotten. An answered card quotes what was
    /// written to somebody without naming them, and is of use only if it is pressed again: it is always deleted.
    /// </summary>
    public bool IsQuoting(StoredRow row, ImmutableArray<PersonId> persons) =>
        row.Body.Kind == AnsweredRow.Kind.Name || row.Body.Kind == UnclearRow.Kind.Name
        || ((IsInTransit(row) || Quoting.Contains(row.Body.Kind)) && In(row).Any(persons.Contains));

    /// <summary>
    /// Everybody that a row names, except its owner. A row that only a later release can read names nobody.
    /// </summary>
    public IEnumerable<PersonId> In(StoredRow row)
    {
        PersonId owner = PersonId.Parse(row.Id.Partition);
        return (StoredRowReader.TryRead(row, stored => OfEngine(stored, owner) ?? OfFeature(stored)) ?? [])
            .Where(person => person != owner).Distinct();
    }

    /// <summary>
    /// Like <see cref="In"/>, but only for the rows of features; a row of the engine names nobody here.
    /// </summary>
    public IEnumerable<PersonId> InFeature(StoredRow row) => StoredRowReader.TryRead(row, OfFeature) ?? [];

    private PersonId[] OfFeature(StoredRow row) =>
        routes.References.TryGetValue(row.Body.Kind, out Func<RowCodec, StoredRow, IEnumerable<PersonId>>? read)
            ? [.. read(codec, row)]
            : [];

    /// <returns>The people; null for a kind that is not the engine's.</returns>
    private PersonId[]? OfEngine(StoredRow row, PersonId owner) => row.Body.Kind switch
    {
        PersonState.Kind => OfState(PersonState.Read(row)),
        OutboxRow.Kind or OutboxRow.DeadKind => OfMessage(OutboxRow.Read(row).Message),
        WaitingRow.Kind => OfMessage(WaitingRow.Read(row).Message),
        LetterRow.Kind or LetterRow.DeadKind => [PersonId.Parse(LetterRow.Read(row).To)],
        string kind when kind == LetterReceipt.Kind.Name => [LetterReceipt.SenderOf(row, owner)],
        string kind when kind == DraftRow.Kind.Name => Parse(codec.Read(DraftRow.Kind, row).People),
        _ => null,
    };

    private static PersonId[] OfState(PersonState state) =>
    [
        .. state.KnownAs,
        .. Parse(state.MovedTo is { } other ? [other] : null),
        .. Parse(state.Dialog?.About),
    ];

    private static PersonId[] OfMessage(OutboundMessage message) => Parse(message.Card.About);

    private static PersonId[] Parse(ImmutableArray<string>? partitions) =>
        [.. (partitions ?? []).Select(PersonId.Parse)];
}
