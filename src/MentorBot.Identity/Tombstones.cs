using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace MentorBot.Identity;

/// <summary>
/// What is kept of a person who asked to be forgotten: a hash of each address and account, and no name, so that a
/// roster does not bring them back. If they write to the bot again, they are a new person, and the tombstones are
/// removed.
/// </summary>
internal sealed class Tombstones(ITableStore store)
{
    private const string Prefix = "forgotten|";
    private const string Kind = "forgotten";

    /// <summary>Writes the tombstones of all accounts and e-mail addresses of a person.</summary>
    public async Task PutAsync(
        PersonId person, PersonState state, IEnumerable<string> known, CancellationToken cancellationToken)
    {
        ImmutableArray<string> hashes = [.. known.Select(HashOf)];
        Tombstone stone = new(state.Forgotten ?? DateTimeOffset.MinValue, state.Receipts, hashes);
        RowBody body = new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(stone, TombstoneJson.Default.Tombstone));
        foreach (string[] some in hashes.Chunk(PartitionBatch.MaxRows))
        {
            PartitionBatch batch = new(person.Org);
            foreach (string hash in some) batch.Upsert(Prefix + hash, body);
            await store.CommitAsync(Tables.Organisation, batch, cancellationToken);
        }
    }

    /// <summary>The tombstone of an e-mail address or account, or null.</summary>
    public async Task<Tombstone?> FindAsync(string org, string addressOrAccount, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await store.FindAsync(
                Tables.Organisation, new RowId(org, Prefix + HashOf(addressOrAccount)), cancellationToken);
        return row is null ? null : JsonSerializer.Deserialize(row.Body.Json.Span, TombstoneJson.Default.Tombstone);
    }

    /// <summary>Removes the tombstones of a person who came back on their own.</summary>
    public async Task RemoveAsync(string org, Tombstone stone, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        foreach (string hash in stone.Hashes)
        {
            if (await store.FindAsync(Tables.Organisation, new RowId(org, Prefix + hash), cancellationToken) is { } row)
                rows.Add(row);
        }

        await store.DeleteUnchangedAsync(Tables.Organisation, rows, cancellationToken);
    }

    private static string HashOf(string addressOrAccount) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(addressOrAccount)));
}

/// <summary>Records that somebody asked to be forgotten.</summary>
/// <param name="At">When they asked.</param>
/// <param name="Receipts">
/// The events that were handled last (<see cref="Receipts"/>): a platform may redeliver the request itself.
/// </param>
/// <param name="Hashes">Hashes of all their accounts and e-mail addresses.</param>
internal sealed record Tombstone(DateTimeOffset At, byte[] Receipts, ImmutableArray<string> Hashes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Tombstone))]
internal sealed partial class TombstoneJson : JsonSerializerContext;
