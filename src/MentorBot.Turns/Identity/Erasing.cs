using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
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

    /// <param name="person">Who asked to be forgotten.</param>
    /// <param name="talk">Their talk, which says so.</param>
    /// <param name="isUnsaidDropped">Somebody waits: what is still on its way goes too, and only those are told whom the person's own rows name.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>Nothing is left.</returns>
    public async Task<bool> RunAsync(PersonId person, Talk talk, bool isUnsaidDropped, CancellationToken cancellationToken)
    {
        ImmutableArray<PersonId> persons = [person, .. talk.KnownAs];
        List<StoredRow> rows = await RowsAsync(persons, cancellationToken);
        if (!isUnsaidDropped && rows.Any(IsOnItsWay) && talk.Forgotten + Patience > time.GetUtcNow()) return false;
        Traces traces = await Traces.FindAsync(store, persons, cancellationToken);
        await new Forgotten(store).BuryAsync(person, talk, traces.Known, cancellationToken);
        IEnumerable<PersonId> colleagues = isUnsaidDropped
            ? rows.SelectMany(row => Telling.NamedIn(row, person))
            : await NamingAsync(persons, cancellationToken);
        foreach (PersonId colleague in colleagues.Distinct().Except(persons).ToArray()) await TellAsync(colleague, persons, talk.Name, cancellationToken);
        await store.RemoveAsync(Tables.People, rows.Where(row => row.Id.Row != Talk.RowKey), cancellationToken);
        await store.RemoveAsync(Tables.Accounts, traces.Accounts, cancellationToken);
        await store.RemoveAsync(Tables.Organisation, traces.Listings, cancellationToken);
        foreach (PersonId one in persons)
        {
            await due.RemoveAllAsync(one, cancellationToken);
            await CloseAsync(one, talk, cancellationToken);
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

    private async Task TellAsync(PersonId colleague, ImmutableArray<PersonId> persons, string? name, CancellationToken cancellationToken)
    {
        foreach (PersonId person in persons) await telling.TellAsync(colleague, person, new ColleagueLeft(person), cancellationToken);
        List<StoredRow> quoting = [];
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
        {
            // An answered card quotes what was written to the person without saying to whom; it is of no use but to whoever presses it again.
            if (row.Body.Kind == AnsweredRow.Kind.Name || (Telling.Quoting.Contains(row.Body.Kind) && Quotes(row, persons, name))) quoting.Add(row);
        }

        await store.RemoveAsync(Tables.People, quoting, cancellationToken);
    }

    private static bool Quotes(StoredRow row, ImmutableArray<PersonId> persons, string? name) =>
        Telling.StringsOf(JsonNode.Parse(row.Body.Json.Span)).Append(row.Id.Row).Any(text =>
            persons.Any(person => text.Contains(person.Person, StringComparison.Ordinal))
                || (name is { Length: > 0 } && (text.Contains(name, StringComparison.Ordinal) || text.Contains(GivenName.Of(name) ?? name, StringComparison.Ordinal))));

    /// <summary>What is left is that nobody is there: whatever still comes for them by their old id goes no further.</summary>
    private async Task CloseAsync(PersonId person, Talk talk, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken);
        if (row is null) return;
        PartitionBatch batch = new PartitionBatch(person.Partition).Replace(Talk.RowKey, new Talk { Forgotten = talk.Forgotten }.ToBody(), row.ETag);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
    }

    private static bool IsOnItsWay(StoredRow row) =>
        row.Id.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) || row.Id.Row.StartsWith(LetterRow.Prefix, StringComparison.Ordinal);
}
