using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>Everything outside a person's own rows that leads to them, as it is now.</summary>
/// <param name="Accounts">Rows of accounts; each is its own partition.</param>
/// <param name="Listings">Rows of addresses and codes in the directory.</param>
internal sealed record DirectoryEntries(IReadOnlyList<StoredRow> Accounts, IReadOnlyList<StoredRow> Listings)
{
    /// <summary>What they are known by: accounts and addresses.</summary>
    public IEnumerable<string> Known => Accounts.Select(row => row.Id.Partition)
        .Concat(Listings.Select(PeopleDirectory.AddressOf).OfType<string>());

    /// <summary>Reads both tables whole: a person is forgotten seldom, and nothing may be missed.</summary>
    public static async Task<DirectoryEntries> FindAsync(
        ITableStore store, IReadOnlyCollection<PersonId> persons, CancellationToken cancellationToken)
    {
        List<StoredRow> accounts = [];
        await foreach (StoredRow row in store.ScanTableAsync(Tables.Accounts, null, cancellationToken))
        {
            if (AccountIndex.OwnerOf(row) is { } owner && persons.Contains(owner)) accounts.Add(row);
        }

        List<StoredRow> listings = [];
        foreach (string org in persons.Select(person => person.Org).Distinct())
        {
            await foreach (StoredRow row in store.ScanAsync(Tables.Organisation, org, RowRange.All, cancellationToken))
            {
                if (PersonsIn(row, org).Any(persons.Contains)) listings.Add(row);
            }
        }

        return new DirectoryEntries(accounts, listings);
    }

    /// <summary>Deletes them, but for what was written since.</summary>
    public async Task DeleteAsync(ITableStore store, CancellationToken cancellationToken)
    {
        await store.DeleteUnchangedAsync(Tables.Accounts, Accounts, cancellationToken);
        await store.DeleteUnchangedAsync(Tables.Organisation, Listings, cancellationToken);
    }

    /// <summary>Whom a row leads to; of a code also who took it, since it is of no use to anybody else.</summary>
    private static IEnumerable<PersonId> PersonsIn(StoredRow row, string org)
    {
        ReadOnlySpan<byte> json = row.Body.Json.Span;
        string?[] persons = row.Body.Kind switch
        {
            EmailRow.Kind => [JsonSerializer.Deserialize(json, DirectoryJson.Default.EmailRow)?.Person],
            CodeRow.Kind when JsonSerializer.Deserialize(json, LinkJson.Default.CodeRow) is { } code =>
                [code.Person, code.TakenBy],
            _ => [],
        };
        return persons.OfType<string>().Select(person => new PersonId(org, person));
    }
}
