using MentorBot.Delivery.Messages;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Features;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Purging;

/// <summary>
/// The moment from which a row ages, by its kind. A row without such a moment, such as an open goal, does not age.
/// </summary>
internal sealed class RowAges
{
    private readonly RowCodec _codec;
    private readonly IReadOnlyDictionary<string, Func<RowCodec, StoredRow, DateTimeOffset?>> _ofRooms;

    public RowAges(Routes routes, RowCodec codec) => (_codec, _ofRooms) = (codec, routes.Ages);

    /// <summary>The kinds that age.</summary>
    public IReadOnlyCollection<string> Kinds => [.. Retention.Usual.Keys, .. _ofRooms.Keys];

    public DateTimeOffset? Of(StoredRow row)
    {
        try
        {
            return row.Body.Kind switch
            {
                PostedRow.Kind => PostedRow.Read(row).At,
                WaitingRow.Kind => WaitingRow.Read(row).NotAfter,
                OutboxRow.DeadKind => OutboxRow.Read(row).NotAfter,
                LetterRow.DeadKind => LetterRow.Read(row).At,
                PersonState.Kind => PersonState.Read(row).Forgotten,
                string kind when kind == AnsweredRow.Kind.Name => _codec.Read(AnsweredRow.Kind, row).At,
                string kind when kind == DraftRow.Kind.Name => _codec.Read(DraftRow.Kind, row).KeptUntil,
                string kind when kind == FailureRow.Kind.Name => _codec.Read(FailureRow.Kind, row).At,
                string kind when kind == UnclearRow.Kind.Name => _codec.Read(UnclearRow.Kind, row).At,
                string kind when kind == LetterReceipt.Kind.Name => _codec.Read(LetterReceipt.Kind, row).At,
                string kind when kind == DataLink.Kind.Name => _codec.Read(DataLink.Kind, row).Until,
                string kind => _ofRooms.GetValueOrDefault(kind)?.Invoke(_codec, row),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            return null; // A row of a later release: only that release knows its age.
        }
    }
}
