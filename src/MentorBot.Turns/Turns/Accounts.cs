using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>Whose an account is. A new account gets a new person; of two hosts that meet it at once, the insert decides.</summary>
internal sealed class Accounts(ITableStore store, IOrganisations organisations)
{
    private const string RowKey = "account";
    private const int MostCached = 100_000;
    private readonly ConcurrentDictionary<string, PersonId> _known = new(StringComparer.Ordinal);

    public async ValueTask<PersonId> ResolveAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(sender.Account, out PersonId known)) return known;
        PersonId person = await FindAsync(sender.Account, cancellationToken) ?? await CreateAsync(sender, cancellationToken);
        if (_known.Count >= MostCached) _known.Clear();
        _known[sender.Account] = person;
        return person;
    }

    private async Task<PersonId?> FindAsync(string account, CancellationToken cancellationToken)
    {
        StoredRow? row = await store.FindAsync(Tables.Accounts, new RowId(account, RowKey), cancellationToken);
        return row is null ? null
            : JsonSerializer.Deserialize(row.Body.Json.Span, AccountJson.Default.AccountRow) is { } found ? new PersonId(found.Org, found.Person)
            : null;
    }

    private async Task<PersonId> CreateAsync(Sender sender, CancellationToken cancellationToken)
    {
        AccountRow account = new(organisations.Of(sender.Tenant), Guid.CreateVersion7().ToString("n"));
        RowBody body = new("account", 1, JsonSerializer.SerializeToUtf8Bytes(account, AccountJson.Default.AccountRow));
        try
        {
            await store.CommitAsync(Tables.Accounts, new PartitionBatch(sender.Account).Insert(RowKey, body), cancellationToken);
            return new PersonId(account.Org, account.Person);
        }
        catch (RowConflictException)
        {
            return await FindAsync(sender.Account, cancellationToken) ?? throw new InvalidOperationException("An account that another writer made is gone.");
        }
    }
}

internal sealed record AccountRow(string Org, string Person);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AccountRow))]
internal sealed partial class AccountJson : JsonSerializerContext;
