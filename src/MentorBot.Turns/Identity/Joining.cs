using System.Collections.Immutable;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Makes two people one: the rows of who was known second become the other's, some at a time and by the other's own turns; then accounts and addresses lead
/// there, and whoever has to do with them hears of it. The talk that is left behind is an alias: what still comes for it goes on to whom it names.
/// </summary>
internal sealed class Joining(ITableStore store, Func<ITurns> turns)
{
    private const int AtOnce = 20;

    /// <returns>Nothing is left to do.</returns>
    public async Task<bool> RunAsync(PersonId from, PersonId to, Talk talk, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        HashSet<PersonId> colleagues = [];
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            colleagues.UnionWith(Erasing.NamedIn(row, from));
            if (!Stays(row)) rows.Add(row);
        }

        foreach (string account in talk.Accounts) await RelinkAsync(account, from, to, cancellationToken);
        foreach (string email in talk.Emails) await new PeopleDirectory(store).RelistAsync(email, from, to, cancellationToken);
        foreach (PersonId colleague in colleagues.Where(colleague => colleague != to))
            await turns().HappenAsync(colleague, new ColleagueMoved(from, to), cancellationToken);
        foreach (StoredRow[] some in rows.Chunk(AtOnce).DefaultIfEmpty([]))
        {
            await turns().HappenAsync(to, new Joined(from, some, talk), cancellationToken);
            await store.RemoveAsync(Tables.People, some, cancellationToken);
        }

        return !await IsAnythingLeftAsync(from, cancellationToken);
    }

    /// <summary>What is on its way goes out from where it is.</summary>
    private static bool Stays(StoredRow row) => row.Id.Row == Talk.RowKey || ImmutableArray.Create(
        OutboxRow.Prefix, OutboxRow.DeadPrefix, LetterRow.Prefix, LetterRow.DeadPrefix).Any(prefix => row.Id.Row.StartsWith(prefix, StringComparison.Ordinal));

    private async Task<bool> IsAnythingLeftAsync(PersonId from, CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            if (!Stays(row)) return true;
        }

        return false;
    }

    private async Task RelinkAsync(string account, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.Accounts, new RowId(account, AccountRow.RowKey), cancellationToken);
        if (row is null || PeopleDirectory.OwnerOf(row) != from) return;
        PartitionBatch batch = new PartitionBatch(account).Replace(AccountRow.RowKey, AccountRow.BodyOf(to), row.ETag);
        await store.CommitAsync(Tables.Accounts, batch, cancellationToken);
    }
}
