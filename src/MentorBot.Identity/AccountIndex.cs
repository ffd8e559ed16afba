namespace MentorBot.Identity;

/// <summary>Maps accounts on the platforms to people: table <c>Accounts</c>, one row per account.</summary>
internal sealed class AccountIndex(ITableStore store)
{
    /// <summary>The person who owns an account; null where nobody does yet.</summary>
    public async Task<PersonId?> OwnerAsync(string account, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await store.FindAsync(Tables.Accounts, new RowId(account, AccountRow.RowKey), cancellationToken);
        return row is null ? null : OwnerOf(row);
    }

    public static PersonId? OwnerOf(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DirectoryJson.Default.AccountRow) is { } found
            ? new PersonId(found.Org, found.Person)
            : null;

    /// <summary>Links an account to a person, unless it is linked to somebody already.</summary>
    /// <returns>The owner of the account after the call.</returns>
    public async Task<PersonId> LinkAsync(string account, PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            PartitionBatch batch = new PartitionBatch(account).Insert(AccountRow.RowKey, AccountRow.BodyOf(person));
            await store.CommitAsync(Tables.Accounts, batch, cancellationToken);
            return person;
        }
        catch (RowConflictException)
        {
            return await OwnerAsync(account, cancellationToken)
                ?? throw new InvalidOperationException("An account that another writer made was deleted.");
        }
    }

    /// <summary>Moves an account from one person to another, unless it belongs to somebody else by now.</summary>
    /// <exception cref="RowConflictException">Another writer changed the row first.</exception>
    public async Task RelinkAsync(string account, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        RowId id = new(account, AccountRow.RowKey);
        StoredRow? row = await store.FindAsync(Tables.Accounts, id, cancellationToken);
        if (row is null || OwnerOf(row) != from) return;
        PartitionBatch batch = new PartitionBatch(account).Replace(id.Row, AccountRow.BodyOf(to), row.ETag);
        await store.CommitAsync(Tables.Accounts, batch, cancellationToken);
    }
}
