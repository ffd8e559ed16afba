using System.Collections.Concurrent;
using MentorBot.Delivery.Due;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Forgets a person. Writes tombstones first, then tells their colleagues that they left, then deletes their rows and
/// everything that points to them. Waits a short time for messages and letters to or from them that are still to be
/// delivered.
/// </summary>
internal sealed class Erasure(
    ITableStore store, DueIndex due, DepartureNotices notices, RowReferences references, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>
    /// How long to wait before trying again where not every colleague could be told. Each try reads all rows.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<PersonId, DateTimeOffset> _pausedUntil = new();

    /// <param name="person">The person who asked to be forgotten.</param>
    /// <param name="state">Their state, which says that they are forgotten.</param>
    /// <param name="isReturned">
    /// The person has come back and is waiting: what is still to be delivered is deleted too. Their colleagues are told
    /// by the next sweep.
    /// </param>
    /// <param name="cancellationToken">Cancels between two steps.</param>
    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> RunAsync(
        PersonId person, PersonState state, bool isReturned, CancellationToken cancellationToken)
    {
        ImmutableArray<PersonId> persons = [person, .. state.KnownAs];
        if (!isReturned && IsPaused(person)) return false;
        bool isOver = state.Forgotten + Patience <= time.GetUtcNow();
        List<StoredRow> rows = await RowsAsync(persons, cancellationToken);
        if (!isReturned && !isOver && rows.Any(RowReferences.IsInTransit)) return false;
        DirectoryEntries entries = await DirectoryEntries.FindAsync(store, persons, cancellationToken);
        await new Tombstones(store).PutAsync(person, state, entries.Known, cancellationToken);
        if (!isReturned && !await TellColleaguesAsync(persons, isOver, cancellationToken))
        {
            _pausedUntil[person] = time.GetUtcNow() + Pause;
            return false;
        }

        _pausedUntil.TryRemove(person, out _);
        IEnumerable<StoredRow> others = rows.Where(row => row.Id.Row != PersonState.RowKey);
        await store.DeleteUnchangedAsync(Tables.People, others, cancellationToken);
        await entries.DeleteAsync(store, cancellationToken);
        PersonState left = isReturned ? state.AsForgotten() : new PersonState { Forgotten = state.Forgotten };
        foreach (PersonId one in persons)
        {
            await due.RemoveAllAsync(one, cancellationToken);
            await CloseAsync(one, left, cancellationToken);
        }

        return true;
    }

    private bool IsPaused(PersonId person) =>
        _pausedUntil.TryGetValue(person, out DateTimeOffset until) && time.GetUtcNow() < until;

    private async Task<List<StoredRow>> RowsAsync(ImmutableArray<PersonId> persons, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        foreach (PersonId person in persons)
        {
            await foreach (StoredRow row in store.RowsAsync(person, cancellationToken)) rows.Add(row);
        }

        return rows;
    }

    /// <summary>
    /// Everybody whose rows name one of these people, however old the rows are. Reads all rows, since none may be
    /// missed.
    /// </summary>
    private async Task<List<PersonId>> ColleaguesOfAsync(
        ImmutableArray<PersonId> persons, CancellationToken cancellationToken)
    {
        string org = $"{persons[0].Org}|";
        HashSet<string> colleagues = new(StringComparer.Ordinal);
        await foreach (StoredRow row in store.ScanTableAsync(Tables.People, org, cancellationToken))
        {
            if (!row.Id.Partition.StartsWith(org, StringComparison.Ordinal)) break;
            if (references.In(row).Any(persons.Contains)) colleagues.Add(row.Id.Partition);
        }

        return [.. colleagues.Select(PersonId.Parse).Except(persons)];
    }

    /// <returns>False where somebody could not be told yet.</returns>
    private async Task<bool> TellColleaguesAsync(
        ImmutableArray<PersonId> persons, bool isOver, CancellationToken cancellationToken)
    {
        bool isTold = true;
        foreach (PersonId colleague in await ColleaguesOfAsync(persons, cancellationToken))
        {
            foreach (PersonId person in persons)
                isTold &= await notices.TellAsync(colleague, person, new ColleagueLeft(person), cancellationToken);
            isTold &= await DeleteQuotesAsync(colleague, persons, isOver, cancellationToken);
        }

        return isTold;
    }

    /// <summary>Deletes the rows that quote them, but waits for those that are still to be delivered.</summary>
    /// <returns>False where some are still to be delivered.</returns>
    private async Task<bool> DeleteQuotesAsync(
        PersonId colleague, ImmutableArray<PersonId> persons, bool isOver, CancellationToken cancellationToken)
    {
        bool isWaitedFor = false;
        List<StoredRow> quotes = [];
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
        {
            if (!references.IsQuoting(row, persons)) continue;
            if (RowReferences.IsInTransit(row) && !isOver) isWaitedFor = true;
            else quotes.Add(row);
        }

        await store.DeleteUnchangedAsync(Tables.People, quotes, cancellationToken);
        return !isWaitedFor;
    }

    /// <summary>
    /// Leaves a row that says that nobody has this id any more, so that later events for it go no further.
    /// </summary>
    private async Task CloseAsync(PersonId person, PersonState left, CancellationToken cancellationToken)
    {
        RowId id = new(person.Partition, PersonState.RowKey);
        if (await store.FindAsync(Tables.People, id, cancellationToken) is not { } row) return;
        PartitionBatch batch = new PartitionBatch(person.Partition).Replace(id.Row, left.ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
    }
}
