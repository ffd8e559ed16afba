using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MentorBot.Storage;

/// <summary>
/// The limits of every backend, in one place. They are those of Azure Table storage
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model); SQLite keeps to
/// them too, so that rows can be copied both ways.
/// </summary>
public static class StorageLimits
{
    /// <summary>The longest table name; Azure allows 63, and the rest is left for a prefix.</summary>
    public const int MaxTableLength = 40;

    /// <summary>
    /// The longest partition or row key, in UTF-16 code units (1 KiB), as escaped for Azure: a character that Azure
    /// refuses in a key counts 2 to 5.
    /// </summary>
    public const int MaxKeyLength = 512;

    /// <summary>The longest kind of a row, in UTF-16 code units.</summary>
    public const int MaxKindLength = 64;

    /// <summary>The largest row, in bytes as <see cref="RowBytes"/> counts them.</summary>
    public const int MaxRowBytes = 1024 * 1024;

    /// <summary>
    /// The size of a row apart from its keys, kind and JSON: the names, types and lengths of the properties into which
    /// the row is split on Azure.
    /// </summary>
    public const int RowOverheadBytes = 1024;

    // The size of an operation on the wire apart from keys and JSON: its lines and headers, the account's address, the
    // names of properties.
    private const int WireOverheadBytes = 2048;

    // A key is in the path, where each byte of its UTF-8 may become three, and in the entity, where a code unit may
    // become six bytes.
    private const int WireBytesPerKeyUnit = 3 * 3 + 6;

    private static readonly SearchValues<char> TableNameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Throws unless a table name is 3 to 40 letters and digits, a letter first.</summary>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static void CheckTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Length is >= 3 and <= MaxTableLength && char.IsAsciiLetter(table[0])
            && !table.AsSpan().ContainsAnyExcept(TableNameCharacters))
            return;
        throw new ArgumentException(
            $"A table's name is 3 to {MaxTableLength} letters and digits and begins with a letter; found '{table}'.",
            nameof(table));
    }

    /// <summary>Throws if a key is longer than <see cref="MaxKeyLength"/>. It may contain any character.</summary>
    /// <exception cref="ArgumentException">The key is too long.</exception>
    public static void CheckKey(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (KeyText.Length(key) is > MaxKeyLength and var length)
            throw new ArgumentException(
                $"A key holds at most {MaxKeyLength} UTF-16 code units; this one has {length} as Azure would have it.",
                name);
    }

    /// <summary>
    /// Whether a key is no longer than <see cref="MaxKeyLength"/>, counted as in <see cref="CheckKey"/>.
    /// </summary>
    public static bool IsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return KeyText.Length(key) <= MaxKeyLength;
    }

    /// <summary>
    /// Throws if a body has no kind, a version below 1, JSON that is not UTF-8, or is too large for its row.
    /// </summary>
    /// <exception cref="ArgumentException">The body cannot be stored.</exception>
    public static void CheckBody(RowId id, RowBody body)
    {
        ArgumentException.ThrowIfNullOrEmpty(body.Kind, nameof(body));
        if (body.Kind.Length > MaxKindLength)
            throw new ArgumentException(
                $"A kind holds at most {MaxKindLength} characters; found {body.Kind.Length}.", nameof(body));
        if (body.Version < 1)
            throw new ArgumentException($"A row's version counts from 1; found {body.Version}.", nameof(body));
        if (!Utf8.IsValid(body.Json.Span))
            throw new ArgumentException("A row's JSON is UTF-8; this is not.", nameof(body));
        if (RowBytes(id, body) is > MaxRowBytes and var bytes)
            throw new ArgumentException(
                $"A row holds at most {MaxRowBytes} bytes, counted in UTF-16; '{id.Row}' has {bytes}.", nameof(body));
    }

    /// <summary>
    /// The size of a row in bytes: its keys, kind and JSON in UTF-16, as Azure counts them, and
    /// <see cref="RowOverheadBytes"/>.
    /// </summary>
    public static long RowBytes(RowId id, RowBody body) =>
        RowOverheadBytes + 2L * (KeyLength(id) + (body.Kind?.Length ?? 0))
            + 2L * Encoding.UTF8.GetCharCount(body.Json.Span);

    /// <summary>The size of a row in a batch: stored or on the wire, whichever is larger.</summary>
    internal static long BatchBytes(RowId id, RowBody body) =>
        Math.Max(
            RowBytes(id, body),
            WireOverheadBytes + (long)WireBytesPerKeyUnit * KeyLength(id) + WireLength(body.Json.Span));

    /// <summary>
    /// The size of a text on the wire, in bytes: the SDK escapes everything but plain ASCII, and writes a quotation
    /// mark in six bytes too.
    /// </summary>
    internal static long WireLength(ReadOnlySpan<byte> text)
    {
        long length = 0;
        Span<byte> escaped = stackalloc byte[512];
        while (!text.IsEmpty)
        {
            JavaScriptEncoder.Default.EncodeUtf8(text, escaped, out int read, out int written);
            length += written;
            text = text[read..];
        }

        return length;
    }

    private static int KeyLength(RowId id) => KeyText.Length(id.Partition) + KeyText.Length(id.Row);
}
