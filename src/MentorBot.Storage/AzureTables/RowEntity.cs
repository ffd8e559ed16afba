using Azure.Data.Tables;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Converts rows to entities and back. <c>Kind</c> and <c>Version</c> have columns of their own. The JSON is text in
/// <c>Json0</c>, <c>Json1</c> and so on, because a property holds at most 64 KiB. <c>Commit</c> names the batch that
/// wrote the row (<see cref="Committer"/>). Unknown columns are left alone.
/// </summary>
internal static class RowEntity
{
    /// <summary>The most that a text property holds, in UTF-16 code units.</summary>
    public const int MaxPropertyLength = 32 * 1024;

    /// <summary>The column that names the batch that wrote the row.</summary>
    public const string Commit = "Commit";

    private const int MostParts = StorageLimits.MaxRowBytes / MaxPropertyLength;

    private static readonly string[] Parts =
        [.. Enumerable.Range(0, MostParts).Select(part => string.Create(CultureInfo.InvariantCulture, $"Json{part}"))];

    /// <summary>An entity with keys and ETag only, as a delete needs it.</summary>
    public static TableEntity At(RowId id) => new(KeyText.Escape(id.Partition), KeyText.Escape(id.Row));

    public static TableEntity Of(RowId id, RowBody body, string commit)
    {
        TableEntity entity = At(id);
        entity["Kind"] = body.Kind;
        entity["Version"] = body.Version;
        entity[Commit] = commit;
        string json = Encoding.UTF8.GetString(body.Json.Span);
        int part = 0, from = 0;
        do
        {
            int length = Math.Min(MaxPropertyLength, json.Length - from);
            if (from + length < json.Length && char.IsHighSurrogate(json[from + length - 1])) length--;
            entity[Parts[part++]] = json.Substring(from, length);
            from += length;
        }
        while (from < json.Length);
        return entity;
    }

    /// <exception cref="StorageFormatException">The entity was not written by MentorBot.</exception>
    public static StoredRow Read(TableEntity entity)
    {
        if (Value(entity, "Kind") is not string kind || Value(entity, "Version") is not int version
            || Value(entity, Parts[0]) is not string json)
            throw new StorageFormatException(
                "A table holds a row without MentorBot's columns: something else writes to it.");
        RowId id = new(KeyText.Unescape(entity.PartitionKey), KeyText.Unescape(entity.RowKey));
        return new StoredRow(
            id, new RowBody(kind, version, Encoding.UTF8.GetBytes(Whole(entity, json))), entity.ETag.ToString());
    }

    private static string Whole(TableEntity entity, string first)
    {
        if (Value(entity, Parts[1]) is not string) return first;
        return string.Concat(Parts.Select(part => Value(entity, part) as string));
    }

    private static object? Value(TableEntity entity, string column) =>
        entity.TryGetValue(column, out object? value) ? value : null;
}
