using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Forgets somebody: tombstones first, then whoever had to do with them hears that they are gone, then their rows and all that leads to them.
/// </summary>
internal sealed class Erasing(ITableStore store, DueIndex due, Func<ITurns> turns)
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

    /// <summary>Everybody of the organisation whom a row names: people are named by their partition, and in the key of a letter's trace.</summary>
    internal static IEnumerable<PersonId> NamedIn(StoredRow row, PersonId person)
    {
        string start = $"{person.Org}|";
        IEnumerable<string> texts = StringsOf(JsonNode.Parse(row.Body.Json.Span)).Where(text => text.StartsWith(start, StringComparison.Ordinal));
        if (row.Body.Kind == GotRow.Kind.Name) texts = texts.Append(start + row.Id.Row.Split('|')[1]);
        return texts.Select(text => text[start.Length..]).Where(id => id.Length > 0 && id.All(char.IsAsciiLetterOrDigit))
            .Select(id => person with { Person = id }).Where(found => found != person).Distinct();
    }

    private static IEnumerable<string> StringsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => StringsOf(field.Value)),
        JsonArray items => items.SelectMany(StringsOf),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static bool IsOnItsWay(StoredRow row) =>
        row.Id.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) || row.Id.Row.StartsWith(LetterRow.Prefix, StringComparison.Ordinal);

    private async Task UnlinkAsync(string account, PersonId person, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.Accounts, new RowId(account, AccountRow.RowKey), cancellationToken);
        if (row is not null && PeopleDirectory.OwnerOf(row) == person) await store.RemoveAsync(Tables.Accounts, [row], cancellationToken);
    }
}
