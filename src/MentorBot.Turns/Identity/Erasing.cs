using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using MentorBot.Turns.Floor;

namespace MentorBot.Turns;

/// <summary>
/// Forgets somebody: tombstones first, then whoever had to do with them hears that they are gone, then their rows and all that leads to them. What is on its
/// way to them, or from them to others, is waited for, but not for long.
/// </summary>
internal sealed class Erasing(ITableStore store, DueIndex due, Telling telling, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>How long nobody looks again where not everybody could be told: it means looking through all rows.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<PersonId, DateTimeOffset> _restsUntil = new();

    /// <param name="person">Who asked to be forgotten.</param>
    /// <param name="talk">Their talk, which says so.</param>
    /// <param name="isUnsaidDropped">They are here again, and wait: what is still on its way goes too. Others hear of it by the next sweep.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>Nothing is left.</returns>
    public async Task<bool> RunAsync(PersonId person, Talk talk, bool isUnsaidDropped, CancellationToken cancellationToken)
    {
        ImmutableArray<PersonId> persons = [person, .. talk.KnownAs];
        if (!isUnsaidDropped && _restsUntil.TryGetValue(person, out DateTimeOffset until) && time.GetUtcNow() < until) return false;
        bool isOver = talk.Forgotten + Patience <= time.GetUtcNow();
        List<StoredRow> rows = await RowsAsync(persons, cancellationToken);
        if (!isUnsaidDropped && !isOver && rows.Any(IsOnItsWay)) return false;
        Traces traces = await Traces.FindAsync(store, persons, cancellationToken);
        await new Forgotten(store).BuryAsync(person, talk, traces.Known, cancellationToken);
        if (!isUnsaidDropped && !await TellAsync(persons, talk, isOver, cancellationToken))
        {
            _restsUntil[person] = time.GetUtcNow() + Rest;
            return false;
        }

        _restsUntil.TryRemove(person, out _);
        await store.RemoveAsync(Tables.People, rows.Where(row => row.Id.Row != Talk.RowKey), cancellationToken);
        await store.RemoveAsync(Tables.Accounts, traces.Accounts, cancellationToken);
        await store.RemoveAsync(Tables.Organisation, traces.Listings, cancellationToken);
        foreach (PersonId one in persons)
        {
            await due.RemoveAllAsync(one, cancellationToken);
            await CloseAsync(one, isUnsaidDropped ? talk.AsForgotten() : new Talk { Forgotten = talk.Forgotten }, cancellationToken);
        }

        return true;
    }

    private async Task<List<StoredRow>> RowsAsync(ImmutableArray<PersonId> persons, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        foreach (PersonId person in persons)
        {
            await foreach (StoredRow row in store.RowsAsync(person, cancellationToken)) rows.Add(row);
        }

        return rows;
    }

    /// <summary>Whose rows name one of them, be it from long ago: all rows are looked through, since nothing may be missed.</summary>
    private async Task<List<PersonId>> NamingAsync(ImmutableArray<PersonId> persons, CancellationToken cancellationToken)
    {
        string org = $"{persons[0].Org}|";
        List<byte[]> ids = [.. persons.Select(person => Encoding.ASCII.GetBytes(person.Person))];
        HashSet<string> naming = new(StringComparer.Ordinal);
        await foreach (StoredRow row in store.ScanTableAsync(Tables.People, org, cancellationToken))
        {
            if (!row.Id.Partition.StartsWith(org, StringComparison.Ordinal)) break;
            bool isNamed = persons.Any(person => row.Id.Row.Contains(person.Person, StringComparison.Ordinal));
            if (isNamed || ids.Exists(id => row.Body.Json.Span.IndexOf(id) >= 0)) naming.Add(row.Id.Partition);
        }

        return [.. naming.Select(PersonId.Parse)];
    }

    /// <returns>False where not everybody could be told yet.</returns>
    private async Task<bool> TellAsync(ImmutableArray<PersonId> persons, Talk talk, bool isOver, CancellationToken cancellationToken)
    {
        Quotes quotes = new(persons, talk.Name ?? talk.Listed?.Name);
        bool isTold = true;
        foreach (PersonId colleague in (await NamingAsync(persons, cancellationToken)).Except(persons))
        {
            foreach (PersonId person in persons)
                isTold &= await telling.TellAsync(colleague, person, new ColleagueLeft(person), cancellationToken);
            isTold &= await RemoveQuotesAsync(colleague, quotes, isOver, cancellationToken);
        }

        return isTold;
    }

    /// <summary>What quotes them goes, but what is on its way: that is waited for.</summary>
    /// <returns>False where it is.</returns>
    private async Task<bool> RemoveQuotesAsync(PersonId colleague, Quotes quotes, bool isOver, CancellationToken cancellationToken)
    {
        bool isWaitedFor = false;
        List<StoredRow> quoting = [];
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
        {
            // An answered card quotes what was written to the person without saying to whom; it is of no use but to whoever presses it again.
            bool isOnItsWay = IsOnItsWay(row);
            bool isQuoting = row.Body.Kind == AnsweredRow.Kind.Name || ((isOnItsWay || Telling.Quoting.Contains(row.Body.Kind)) && quotes.Are(row));
            if (isQuoting && isOnItsWay && !isOver) isWaitedFor = true;
            else if (isQuoting) quoting.Add(row);
        }

        await store.RemoveAsync(Tables.People, quoting, cancellationToken);
        return !isWaitedFor;
    }

    /// <summary>What is left is that nobody is there: whatever still comes for them by their old id goes no further.</summary>
    private async Task CloseAsync(PersonId person, Talk left, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken);
        if (row is null) return;
        PartitionBatch batch = new PartitionBatch(person.Partition).Replace(Talk.RowKey, left.ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
    }

    private static bool IsOnItsWay(StoredRow row) =>
        row.Id.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) || row.Id.Row.StartsWith(LetterRow.Prefix, StringComparison.Ordinal);
}
