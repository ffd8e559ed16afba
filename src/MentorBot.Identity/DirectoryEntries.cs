namespace MentorBot.Identity;

/// <summary>All rows outside a person's own partition that point to them, as they are now.</summary>
/// <param name="Accounts">The rows of accounts; each is in a partition of its own.</param>
/// <param name="Listings">The rows of e-mail addresses and codes in the directory.</param>
internal sealed record DirectoryEntries(IReadOnlyList<StoredRow> Accounts, IReadOnlyList<StoredRow> Listings)
{
    /// <summary>The accounts and e-mail addresses of the person.</summary>
    public IEnumerable<string> Known => Accounts.Select(row => row.Id.Partition)
        .Concat(Listings.Select(PeopleDirectory.AddressOf).OfType<string>());

    /// <summary>Reads both tables completely: people are forgotten rarely, and no row may be missed.</summary>
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

    /// <summary>Deletes the rows, except those that were changed since they were read.</summary>
    public async Task DeleteAsync(ITableStore store, CancellationToken cancellationToken)
    {
        await store.DeleteUnchangedAsync(Tables.Accounts, Accounts, cancellationToken);
        await store.DeleteUnchangedAsync(Tables.Organisation, Listings, cancellationToken);
    }

    /// <summary>
    /// The people that a row points to; for a code also the person who took it, since nobody else can use it.
    /// </summary>
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
