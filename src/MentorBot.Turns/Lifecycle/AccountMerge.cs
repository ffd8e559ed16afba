using MentorBot.Delivery.Messages;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Merges one person into another. The rows of the first are copied to the second, some at a time, by turns of the
/// second; their colleagues are told; then the rows of the first are deleted, and their accounts and addresses point to
/// the second. The state row of the first stays as an alias: later events for it are passed on to the second. Each step
/// can be repeated, also while another host does it.
/// </summary>
internal sealed class AccountMerge(
    ITableStore store, ITurns turns, DepartureNotices notices, RowReferences references)
{
    private const int RowsATurn = 20;

    /// <summary>
    /// Rows that are not copied. Messages and letters that are to be delivered, or were given up, stay where they are
    /// and still count as the second person's. So does a data export link, which contains the id it is stored under and
    /// must never exist twice.
    /// </summary>
    private static readonly ImmutableArray<string> Staying =
        [OutboxRow.Kind, OutboxRow.DeadKind, LetterRow.Kind, LetterRow.DeadKind, DataLink.Kind.Name, PersonState.Kind];

    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> RunAsync(
        PersonId from, PersonId to, PersonState state, CancellationToken cancellationToken)
    {
        if (await store.FindStateAsync(to, cancellationToken) is { Forgotten: not null })
            return await ReopenAsync(from, cancellationToken);
        List<StoredRow> moving = [];
        HashSet<PersonId> colleagues = [];
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            colleagues.UnionWith(references.In(row));
            if (!Staying.Contains(row.Body.Kind)) moving.Add(row);
        }

        foreach (StoredRow[] rows in moving.Chunk(RowsATurn).DefaultIfEmpty([]))
            await turns.HappenAsync(to, new AccountMerged(from, rows, state), cancellationToken);
        foreach (PersonId colleague in colleagues.Where(colleague => colleague != to))
            await TellAsync(colleague, from, to, cancellationToken);
        await store.DeleteUnchangedAsync(Tables.People, moving, cancellationToken);
        AccountIndex accounts = new(store);
        PeopleDirectory directory = new(store);
        foreach (string account in state.Accounts) await accounts.RelinkAsync(account, from, to, cancellationToken);
        foreach (string email in state.Emails) await directory.RelistAsync(email, from, to, cancellationToken);
        return await CloseAsync(from, cancellationToken);
    }

    /// <summary>
    /// Tells a colleague of the merge. If the colleague is being merged at the same time, the person they are merged
    /// into is told too, and this person is told of that merge. So whichever rows are copied last, they name the ids
    /// that remain.
    /// </summary>
    private async Task TellAsync(PersonId colleague, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        ColleagueMoved moved = new(from, to);
        if (await BecomesAsync() is { } other && other != to)
            await notices.TellAsync(to, colleague, new ColleagueMoved(colleague, other), cancellationToken);
        if (await notices.TellAsync(colleague, from, moved, cancellationToken)) return;
        if (await BecomesAsync() is { } instead && instead != to)
            await notices.TellAsync(instead, from, moved, cancellationToken);

        async Task<PersonId?> BecomesAsync() =>
            await store.FindStateAsync(colleague, cancellationToken) is { MovedTo: { } becomes }
                ? PersonId.Parse(becomes)
                : null;
    }

    /// <summary>
    /// Cancels the merge where the second person has asked to be forgotten in the meantime: the first stays who they
    /// are.
    /// </summary>
    private Task<bool> ReopenAsync(PersonId from, CancellationToken cancellationToken) =>
        ReplaceStateAsync(from, state => state with { MovedTo = null }, cancellationToken);

    /// <summary>
    /// Reduces the state row to the alias, unless a turn had written more rows before the row became an alias.
    /// </summary>
    private async Task<bool> CloseAsync(PersonId from, CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            if (!Staying.Contains(row.Body.Kind)) return false;
        }

        return await ReplaceStateAsync(from, state => state.AsAlias(), cancellationToken);
    }

    private async Task<bool> ReplaceStateAsync(
        PersonId from, Func<PersonState, PersonState> change, CancellationToken cancellationToken)
    {
        RowId id = new(from.Partition, PersonState.RowKey);
        StoredRow? row = await store.FindAsync(Tables.People, id, cancellationToken);
        if (row is null || PersonState.Read(row) is not { MovedTo: not null } state) return true;
        PartitionBatch batch = new PartitionBatch(from.Partition).Replace(id.Row, change(state).ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
        return true;
    }
}
