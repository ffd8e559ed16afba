using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Storage.Copying;

/// <summary>
/// A row that marks a store as an unfinished copy and names its source. No host may work with such a store.
/// </summary>
public static class CopyMark
{
    internal const string Table = "Copying";
    private static readonly RowId Id = new("copy", "mark");

    /// <summary>The source of which the store is an unfinished copy; null if it is none.</summary>
    public static async Task<string?> FindAsync(ITableStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        StoredRow? row = await store.FindAsync(Table, Id, cancellationToken);
        return row is null ? null : JsonSerializer.Deserialize(row.Body.Json.Span, CopyJson.Default.MarkRow)?.Source;
    }

    internal static Task SetAsync(ITableStore store, string source, CancellationToken cancellationToken)
    {
        RowBody body =
            new("mark", 1, JsonSerializer.SerializeToUtf8Bytes(new MarkRow(source), CopyJson.Default.MarkRow));
        return store.CommitAsync(Table, new PartitionBatch(Id.Partition).Insert(Id.Row, body), cancellationToken);
    }

    internal static Task RemoveAsync(ITableStore store, CancellationToken cancellationToken) =>
        store.CommitAsync(Table, new PartitionBatch(Id.Partition).Delete(Id.Row, null), cancellationToken);
}

internal sealed record MarkRow(string Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MarkRow))]
internal sealed partial class CopyJson : JsonSerializerContext;
