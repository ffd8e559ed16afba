namespace MentorBot.Storage;

/// <summary>A row as it is in a table.</summary>
/// <param name="Id">Its key: partition and row key.</param>
/// <param name="Body">Its content.</param>
/// <param name="ETag">Changes with every write, even if the values are equal. Opaque.</param>
public sealed record StoredRow(RowId Id, RowBody Body, string ETag);

/// <summary>
/// The content of a row: its kind, the version of its format (readers upgrade old versions on read), and the rest as
/// JSON.
/// </summary>
/// <param name="Kind">What the row is, such as <c>goal</c>.</param>
/// <param name="Version">The version of the format of <paramref name="Json"/>, from 1.</param>
/// <param name="Json">UTF-8 JSON.</param>
public readonly record struct RowBody(string Kind, int Version, ReadOnlyMemory<byte> Json);
