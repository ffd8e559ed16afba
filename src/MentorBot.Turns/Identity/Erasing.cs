using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Forgets somebody: tombstones first, then whoever had to do with them hears that they are gone, then their rows and all that leads to them.
/// </summary>
internal sealed partial class Erasing(ITableStore store, DueIndex due, Func<ITurns> turns)
{
    /// <param name="person">Who asked to be forgotten.</param>
    /// <param name="talk">Their talk, which says so.</param>
    /// <param name="isUnsaidDropped">What is still on its way goes too; otherwise it is waited for.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>Nothing is left.</returns>
    public async Task<bool> RunAsync(PersonId person, Talk talk, bool isUnsaidDropped, CancellationToken cancellationToken)
    {
        await new Forgotten(store).BuryAsync(person, talk, cancellationToken);
        List<StoredRow> rows = [];
        HashSet<PersonId> colleagues = [];
        await foreach (StoredRow row in store.RowsAsync(person, cancellationToken))
        {
            colleagues.UnionWith(NamedIn(row, person));
            if (row.Id.Row != Talk.RowKey) rows.Add(row);
        }

        foreach (PersonId colleague in colleagues) await turns().HappenAsync(colleague, new ColleagueLeft(person), cancellationToken);
        await store.RemoveAsync(Tables.People, rows.Where(row => isUnsaidDropped || !IsOnItsWay(row)), cancellationToken);
        foreach (string account in talk.Accounts) await UnlinkAsync(account, person, cancellationToken);
        foreach (string email in talk.Emails) await new PeopleDirectory(store).UnlistAsync(email, person, cancellationToken);
        if (!isUnsaidDropped && rows.Any(IsOnItsWay)) return false;
        await due.RemoveAllAsync(person, cancellationToken);
        await CloseAsync(person, talk, cancellationToken);
        return true;
    }

    /// <summary>What is left is that nobody is there: whatever still comes for them by their old id goes no further.</summary>
    private async Task CloseAsync(PersonId person, Talk talk, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken);
        if (row is null) return;
        PartitionBatch batch = new PartitionBatch(person.Partition).Replace(Talk.RowKey, new Talk { Forgotten = talk.Forgotten }.ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
    }

    /// <summary>Everybody of the organisation whom a row names, in its key or in what it says: people have ids that nothing else looks like.</summary>
    internal static IEnumerable<PersonId> NamedIn(StoredRow row, PersonId person)
    {
        string text = $"{row.Id.Row} {Encoding.UTF8.GetString(row.Body.Json.Span)}";
        return Ids().Matches(text).Select(found => person with { Person = found.Value }).Where(found => found != person).Distinct();
    }

    private static bool IsOnItsWay(StoredRow row) =>
        row.Id.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) || row.Id.Row.StartsWith(LetterRow.Prefix, StringComparison.Ordinal);

    private async Task UnlinkAsync(string account, PersonId person, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.Accounts, new RowId(account, AccountRow.RowKey), cancellationToken);
        if (row is not null && PeopleDirectory.OwnerOf(row) == person) await store.RemoveAsync(Tables.Accounts, [row], cancellationToken);
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
