using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>Whose the accounts on the platforms are: table <c>Accounts</c>, one row an account.</summary>
internal sealed class AccountIndex(ITableStore store)
{
    /// <summary>Whose an account is; null where it is nobody's yet.</summary>
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

    /// <summary>Makes an account a person's, unless it is somebody's already.</summary>
    /// <returns>Whose it is now.</returns>
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
                ?? throw new InvalidOperationException("An account that another writer made is gone.");
        }
    }

    /// <summary>An account that is one person's becomes another's, unless it is somebody else's by now.</summary>
    /// <exception cref="RowConflictException">Another writer was first.</exception>
    public async Task RelinkAsync(string account, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        RowId id = new(account, AccountRow.RowKey);
        StoredRow? row = await store.FindAsync(Tables.Accounts, id, cancellationToken);
        if (row is null || OwnerOf(row) != from) return;
        PartitionBatch batch = new PartitionBatch(account).Replace(id.Row, AccountRow.BodyOf(to), row.ETag);
        await store.CommitAsync(Tables.Accounts, batch, cancellationToken);
    }
}
