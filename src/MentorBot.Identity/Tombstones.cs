using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>
/// What is left of whoever asked to be forgotten: that an address or an account is not to be brought back by a roster.
/// It holds a hash, and no name. Whoever writes to the bot again is somebody new, and the tombstones go.
/// </summary>
internal sealed class Tombstones(ITableStore store)
{
    private const string Prefix = "forgotten|";
    private const string Kind = "forgotten";

    /// <summary>Puts up the tombstones of everything that a person is known by.</summary>
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

    /// <summary>The tombstone of an address or account, or null.</summary>
    public async Task<Tombstone?> FindAsync(string org, string addressOrAccount, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await store.FindAsync(
                Tables.Organisation, new RowId(org, Prefix + HashOf(addressOrAccount)), cancellationToken);
        return row is null ? null : JsonSerializer.Deserialize(row.Body.Json.Span, TombstoneJson.Default.Tombstone);
    }

    /// <summary>They came back of their own will.</summary>
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

/// <summary>That somebody asked to be forgotten.</summary>
/// <param name="At">When.</param>
/// <param name="Receipts">
/// What was worked last (<see cref="Receipts"/>): a platform may bring the request itself again.
/// </param>
/// <param name="Hashes">Of all that they were known by.</param>
internal sealed record Tombstone(DateTimeOffset At, byte[] Receipts, ImmutableArray<string> Hashes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Tombstone))]
internal sealed partial class TombstoneJson : JsonSerializerContext;
