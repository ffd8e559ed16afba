using System.Collections.Immutable;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Makes two people one. The rows of the one are copied to the other, some at a time and by the other's own turns;
/// their colleagues are told; then the first rows are deleted, and accounts and addresses lead to the other. The state
/// row that is left is an alias: what still comes for it goes on to the other. Each step can be done again, also while
/// another host does it.
/// </summary>
internal sealed class AccountMerge(
    ITableStore store, ITurns turns, DepartureNotices notices, RowReferences references)
{
    private const int RowsATurn = 20;

    /// <summary>
    /// What is to be delivered, or was given up, stays where it is, and is the other's all the same. So does a link to
    /// one's data, which says where it is, and of which there must never be two.
    /// </summary>
    private static readonly ImmutableArray<string> Staying =
        [OutboxRow.Kind, OutboxRow.DeadKind, LetterRow.Kind, LetterRow.DeadKind, DataLink.Kind.Name, PersonState.Kind];

    /// <returns>Nothing is left to do.</returns>
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
    /// The colleague may be turning out to be somebody else at the same time: then that other is told too, and is told
    /// of this merge. Whichever rows are copied last, they name whom both have become.
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

    /// <summary>Whom they were to become asked to be forgotten meanwhile: they stay who they are.</summary>
    private Task<bool> ReopenAsync(PersonId from, CancellationToken cancellationToken) =>
        ReplaceStateAsync(from, state => state with { MovedTo = null }, cancellationToken);

    /// <summary>
    /// Unless a turn had written more rows before it became an alias: nothing is kept of it but where to go.
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
