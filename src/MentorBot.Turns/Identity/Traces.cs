using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>Everything outside a person's own rows that leads to them, as it is now.</summary>
/// <param name="Accounts">Rows of accounts; each is its partition.</param>
/// <param name="Listings">Rows of addresses and codes in the directory.</param>
internal sealed record Traces(IReadOnlyList<StoredRow> Accounts, IReadOnlyList<StoredRow> Listings)
{
    private static readonly string[] Naming = ["person", "takenBy"];

    /// <summary>What they are known by: accounts and addresses.</summary>
    public IEnumerable<string> Known => Accounts.Select(row => row.Id.Partition).Concat(Listings.Select(PeopleDirectory.AddressOf).OfType<string>());

    /// <summary>Looks through both tables: a person is forgotten seldom, and nothing may be missed.</summary>
    public static async Task<Traces> FindAsync(ITableStore store, IReadOnlyCollection<PersonId> persons, CancellationToken cancellationToken)
    {
        List<StoredRow> accounts = [];
        await foreach (StoredRow row in store.ScanTableAsync(Tables.Accounts, null, cancellationToken))
        {
            if (PeopleDirectory.OwnerOf(row) is { } owner && persons.Contains(owner)) accounts.Add(row);
        }

        List<StoredRow> listings = [];
        foreach (string org in persons.Select(person => person.Org).Distinct())
        {
            await foreach (StoredRow row in store.ScanAsync(Tables.Organisation, org, RowRange.All, cancellationToken))
            {
                if (PersonsIn(row, org).Any(persons.Contains)) listings.Add(row);
            }
        }

        return new Traces(accounts, listings);
    }

    /// <summary>Whom a row of the directory leads to; and whoever took a code, which is of no use to anybody else.</summary>
    private static PersonId[] PersonsIn(StoredRow row, string org)
    {
        using JsonDocument json = JsonDocument.Parse(row.Body.Json);
        return [.. Naming.Select(name => TextOf(json.RootElement, name)).OfType<string>().Select(person => new PersonId(org, person))];
    }

    private static string? TextOf(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
}
