using System.Collections.Immutable;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Features;

/// <summary>
/// Whom the rows of a person name. Each kind of row declares it: a feature's by <see cref="Routes.Names"/>, the
/// engine's own here. Forgetting somebody and merging two people rest on it.
/// </summary>
internal sealed class RowReferences(Routes routes, RowCodec codec)
{
    /// <summary>
    /// Kinds of the engine that hold what was said or answered, and so may quote somebody, while they are of little
    /// use any more.
    /// </summary>
    private static readonly ImmutableArray<string> Quoting =
        [OutboxRow.DeadKind, LetterRow.DeadKind, WaitingRow.Kind, DraftRow.Kind.Name, AnsweredRow.Kind.Name];

    /// <summary>Whether a row is a message or a letter that is still to be delivered.</summary>
    public static bool IsInTransit(StoredRow row) => row.Body.Kind is OutboxRow.Kind or LetterRow.Kind;

    /// <summary>
    /// Whether a row of a colleague's goes when one of these people is forgotten. An answered card quotes what was
    /// written to somebody without saying to whom, and is only of use to whoever presses it again: it always goes.
    /// </summary>
    public bool IsQuoting(StoredRow row, ImmutableArray<PersonId> persons) => row.Body.Kind == AnsweredRow.Kind.Name
        || ((IsInTransit(row) || Quoting.Contains(row.Body.Kind)) && In(row).Any(persons.Contains));

    /// <summary>
    /// Everybody whom a row names, without its owner. A row that only a later release can read names nobody.
    /// </summary>
    public IEnumerable<PersonId> In(StoredRow row)
    {
        PersonId owner = PersonId.Parse(row.Id.Partition);
        return (StoredRowReader.TryRead(row, stored => OfEngine(stored, owner) ?? OfFeature(stored)) ?? [])
            .Where(person => person != owner).Distinct();
    }

    /// <summary>As <see cref="In"/>, of the rows that a feature keeps; the engine's own name nobody here.</summary>
    public IEnumerable<PersonId> InFeature(StoredRow row) => StoredRowReader.TryRead(row, OfFeature) ?? [];

    private PersonId[] OfFeature(StoredRow row) =>
        routes.References.TryGetValue(row.Body.Kind, out Func<RowCodec, StoredRow, IEnumerable<PersonId>>? read)
            ? [.. read(codec, row)]
            : [];

    /// <returns>Null for a kind that is not the engine's.</returns>
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
