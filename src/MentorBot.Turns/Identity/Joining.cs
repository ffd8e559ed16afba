using System.Collections.Immutable;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Makes two people one: the rows of the one are copied to the other, some at a time and by the other's own turns; whoever has to do with them hears of it;
/// then the first rows go, and accounts and addresses lead to the other. The talk that is left behind is an alias: what still comes for it goes on to whom it
/// names. Each step can be done again, also while another host does it.
/// </summary>
internal sealed class Joining(ITableStore store, Func<ITurns> turns, Telling telling)
{
    private const int AtOnce = 20;

    /// <summary>
    /// What is on its way, or was given up, stays where it is, and is the other's all the same; so does a link to one's data, which says where it is, and of
    /// which there must never be two.
    /// </summary>
    private static readonly ImmutableArray<string> Staying =
        [OutboxRow.Prefix, OutboxRow.DeadPrefix, LetterRow.Prefix, LetterRow.DeadPrefix, DataLink.Kind.Key("")];

    /// <returns>Nothing is left to do.</returns>
    public async Task<bool> RunAsync(PersonId from, PersonId to, Talk talk, CancellationToken cancellationToken)
    {
        if (await store.TalkAsync(to, cancellationToken) is { Forgotten: not null }) return await StayAsync(from, cancellationToken);
        List<StoredRow> rows = [];
        HashSet<PersonId> colleagues = [];
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            colleagues.UnionWith(Telling.NamedIn(row, from));
            if (!Stays(row)) rows.Add(row);
        }

        foreach (StoredRow[] some in rows.Chunk(AtOnce).DefaultIfEmpty([]))
            await turns().HappenAsync(to, new Joined(from, some, talk), cancellationToken);
        foreach (PersonId colleague in colleagues.Where(colleague => colleague != to))
            await TellAsync(colleague, from, to, cancellationToken);
        await store.RemoveAsync(Tables.People, rows, cancellationToken);
        foreach (string account in talk.Accounts) await RelinkAsync(account, from, to, cancellationToken);
        foreach (string email in talk.Emails) await new PeopleDirectory(store).RelistAsync(email, from, to, cancellationToken);
        return await CloseAsync(from, cancellationToken);
    }

    /// <summary>
    /// The colleague may be turning out to be somebody else at the same time: whoever that is hears of it too, and hears of the other; whichever rows are
    /// copied last, they name whom both have become.
    /// </summary>
    private async Task TellAsync(PersonId colleague, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        if (await BecomesAsync() is { } other && other != to) await telling.TellAsync(to, colleague, new ColleagueMoved(colleague, other), cancellationToken);
        if (await telling.TellAsync(colleague, from, new ColleagueMoved(from, to), cancellationToken)) return;
        if (await BecomesAsync() is { } instead && instead != to) await telling.TellAsync(instead, from, new ColleagueMoved(from, to), cancellationToken);

        async Task<PersonId?> BecomesAsync() =>
            await store.TalkAsync(colleague, cancellationToken) is { MovedTo: { } moved } ? PersonId.Parse(moved) : null;
    }

    private static bool Stays(StoredRow row) =>
        row.Id.Row == Talk.RowKey || Staying.Any(prefix => row.Id.Row.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whom they were to become asked to be forgotten meanwhile: they stay who they are.</summary>
    private Task<bool> StayAsync(PersonId from, CancellationToken cancellationToken) =>
        ReplaceTalkAsync(from, talk => talk with { MovedTo = null }, cancellationToken);

    /// <summary>Nothing that a turn had written before it became an alias is left: what is kept of it says no more than where to go.</summary>
    private async Task<bool> CloseAsync(PersonId from, CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.RowsAsync(from, cancellationToken))
        {
            if (!Stays(row)) return false;
        }

        return await ReplaceTalkAsync(from, talk => talk.AsAlias(), cancellationToken);
    }

    private async Task<bool> ReplaceTalkAsync(PersonId from, Func<Talk, Talk> change, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.People, new RowId(from.Partition, Talk.RowKey), cancellationToken);
        if (row is null || Talk.Read(row) is not { MovedTo: not null } talk) return true;
        PartitionBatch batch = new PartitionBatch(from.Partition).Replace(Talk.RowKey, change(talk).ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
        return true;
    }

    private async Task RelinkAsync(string account, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.Accounts, new RowId(account, AccountRow.RowKey), cancellationToken);
        if (row is null || PeopleDirectory.OwnerOf(row) != from) return;
        PartitionBatch batch = new PartitionBatch(account).Replace(AccountRow.RowKey, AccountRow.BodyOf(to), row.ETag);
        await store.CommitAsync(Tables.Accounts, batch, cancellationToken);
    }
}
