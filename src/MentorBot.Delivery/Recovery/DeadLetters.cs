using System.Runtime.CompilerServices;
using MentorBot.Delivery.Due;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Delivery.Recovery;

/// <summary>
/// The messages to platforms and the letters between people that were given up. They can be put back; a host that uses
/// the store then sends them, in the order of their numbers. Needs only the store, so that the command line can use it
/// while a host runs.
/// </summary>
public sealed class DeadLetters
{
    private const string LetterChannel = "letter";
    private readonly ITableStore _store;
    private readonly DueIndex _due;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;

    /// <param name="store">The store that holds the rows.</param>
    /// <param name="options">How long rows that are put back are kept.</param>
    /// <param name="time">The machine's clock.</param>
    public DeadLetters(ITableStore store, OutboxOptions options, TimeProvider time)
    {
        (_store, _options, _time) = (store, options, time);
        _due = new DueIndex(store, time, NullLogger<DueIndex>.Instance);
    }

    /// <summary>All dead letters, person by person, in their order. Rows that cannot be read are skipped.</summary>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in _store.ScanTableAsync(Tables.People, null, cancellationToken))
        {
            if (Describe(row) is { } dead) yield return dead;
        }
    }

    /// <summary>Puts one back.</summary>
    /// <param name="id">Its <see cref="DeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>False where there is no dead letter of that id.</returns>
    public async Task<bool> ResendAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Place(id) is { } place
            && await _store.FindAsync(Tables.People, place, cancellationToken) is { } row
            && await PutBackAsync(row, cancellationToken);
    }

    /// <summary>Puts back all dead letters.</summary>
    /// <returns>How many were put back.</returns>
    public async Task<int> ResendAllAsync(CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (StoredRow row in _store.ScanTableAsync(Tables.People, null, cancellationToken))
        {
            if (Describe(row) is not null && await PutBackAsync(row, cancellationToken)) count++;
        }

        return count;
    }

    private static DeadLetter? Describe(StoredRow row) => row.Body.Kind switch
    {
        OutboxRow.DeadKind when OutboxRow.TryRead(row) is { } dead =>
            new DeadLetter(
                IdOf(row), dead.To.Channel, dead.Message is Replace ? "replace" : "say", dead.Reason ?? "", dead.Died),
        LetterRow.DeadKind when LetterRow.TryRead(row) is { } dead =>
            new DeadLetter(IdOf(row), LetterChannel, dead.What, dead.Reason ?? "", dead.Died),
        _ => null,
    };

    /// <summary>
    /// Puts a row back with its old number: this keeps the order, and a letter that was handled after all is recognised
    /// by it.
    /// </summary>
    private async Task<bool> PutBackAsync(StoredRow row, CancellationToken cancellationToken)
    {
        PersonId person = PersonId.Parse(row.Id.Partition);
        PartitionBatch batch = new PartitionBatch(row.Id.Partition).Delete(row.Id.Row, row.ETag);
        DateTimeOffset notAfter = _time.GetUtcNow() + _options.WordsKept;
        if (row.Body.Kind == OutboxRow.DeadKind && OutboxRow.TryRead(row) is { } message)
        {
            OutboxRow again = message with
            {
                To = await AddressAsync(person, message.To, cancellationToken),
                NotAfter = notAfter,
                NotBefore = null,
                Attempts = 0,
                Aside = false,
                Reason = null,
                Died = null,
                Host = null,
                Until = default,
            };
            batch.Insert(again.Key, again.ToBody(OutboxRow.Kind));
        }
        else if (row.Body.Kind == LetterRow.DeadKind && LetterRow.TryRead(row) is { } letter)
        {
            LetterRow again = letter with
            {
                NotAfter = notAfter,
                NotBefore = null,
                Failures = 0,
                Reason = null,
                Died = null,
            };
            batch.Insert(again.Key, again.ToBody(LetterRow.Kind));
        }
        else
        {
            return false;
        }

        await _due.CoverAsync(person, cancellationToken);
        try
        {
            await _store.CommitAsync(Tables.People, batch, cancellationToken);
            await _due.WakeAsync(person, _time.GetUtcNow(), CancellationToken.None);
            return true;
        }
        catch (RowConflictException)
        {
            return false; // Another process put it back.
        }
    }

    /// <summary>The person's current address: the message may have been given up because they had moved.</summary>
    private async Task<Address> AddressAsync(PersonId person, Address last, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await _store.FindAsync(Tables.People, new RowId(person.Partition, PersonState.RowKey), cancellationToken);
        PersonState? state = row is null ? null : StoredRowReader.TryRead(row, PersonState.Read);
        return state?.Addresses.GetValueOrDefault(last.Channel) ?? state?.HomeAddress ?? last;
    }

    private static string IdOf(StoredRow row) => $"{row.Id.Partition}|{row.Id.Row}";

    private static RowId? Place(string id) =>
        id.Split('|') is [.. { Length: > 0 } person, OutboxRow.DeadKind or LetterRow.DeadKind, _] parts
            && new RowId(string.Join('|', person), $"{parts[^2]}|{parts[^1]}") is var place
            && StorageLimits.IsKey(place.Partition) && StorageLimits.IsKey(place.Row)
                ? place
                : null;
}
