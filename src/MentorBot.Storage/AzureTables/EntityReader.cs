using System.Globalization;
using System.Text.Json;

namespace MentorBot.Storage.AzureTables;

/// <summary>Reads back what <see cref="EntityWriter"/> wrote. Properties that it does not know are left alone.</summary>
internal static class EntityReader
{
    private static ReadOnlySpan<byte> JsonPart => "Json"u8;

    /// <summary>The answer to a point read.</summary>
    public static StoredRow Row(ReadOnlySpan<byte> answer, string etag)
    {
        Utf8JsonReader reader = new(answer);
        reader.Read();
        return Read(ref reader) with { ETag = etag };
    }

    /// <summary>The rows of a page, in the order they came.</summary>
    public static List<StoredRow> Page(ReadOnlySpan<byte> answer)
    {
        List<StoredRow> rows = [];
        Utf8JsonReader reader = new(answer);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isValue) reader.Skip();
            else while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) rows.Add(Read(ref reader));
        }
        return rows;
    }

    /// <summary>Which batch wrote a row, in the answer to a point read.</summary>
    public static string? Commit(ReadOnlySpan<byte> answer)
    {
        Utf8JsonReader reader = new(answer);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isCommit = reader.ValueTextEquals("Commit"u8);
            reader.Read();
            if (isCommit) return reader.GetString();
            reader.Skip();
        }
        return null;
    }

    private static StoredRow Read(ref Utf8JsonReader reader)
    {
        string? partition = null, row = null, kind = null, etag = null;
        int version = 0;
        List<(int Part, byte[] Json)> parts = new(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("PartitionKey"u8)) partition = Text(ref reader);
            else if (reader.ValueTextEquals("RowKey"u8)) row = Text(ref reader);
            else if (reader.ValueTextEquals("Kind"u8)) kind = Text(ref reader);
            else if (reader.ValueTextEquals("odata.etag"u8)) etag = Text(ref reader);
            else if (reader.ValueTextEquals("Version"u8)) version = Number(ref reader);
            else if (PartOf(ref reader) is { } part) parts.Add((part, Bytes(ref reader)));
            else Skip(ref reader);
        }
        if (partition is null || row is null || kind is null || parts.Count == 0)
            throw new StorageFormatException("A table holds a row without MentorBot's columns: something else writes to it.");
        return new StoredRow(new RowId(KeyText.Unescape(partition), KeyText.Unescape(row)), new RowBody(kind, version, Joined(parts)), etag ?? "");
    }

    // Json0 and so on; Azure gives the properties in an order of its own.
    private static int? PartOf(ref Utf8JsonReader reader) =>
        reader.ValueSpan.StartsWith(JsonPart)
        && int.TryParse(reader.ValueSpan[JsonPart.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? part : null;

    private static byte[] Joined(List<(int Part, byte[] Json)> parts)
    {
        if (parts is [var (_, only)]) return only;
        parts.Sort(static (one, other) => one.Part.CompareTo(other.Part));
        byte[] joined = new byte[parts.Sum(part => part.Json.Length)];
        int length = 0;
        foreach ((_, byte[] json) in parts)
        {
            json.CopyTo(joined, length);
            length += json.Length;
        }
        return joined;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static byte[] Bytes(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (!reader.ValueIsEscaped) return reader.ValueSpan.ToArray();
        byte[] bytes = new byte[reader.ValueSpan.Length];
        return bytes[..reader.CopyString(bytes)];
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
