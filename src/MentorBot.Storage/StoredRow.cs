namespace MentorBot.Storage;

/// <summary>A row as it stands in a table.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Body">What it says.</param>
/// <param name="ETag">Changes with every write, also with one of equal values. Opaque.</param>
public sealed record StoredRow(RowId Id, RowBody Body, string ETag);

/// <summary>
/// What a row says: its kind and the version of its shape, which readers upgrade on read, and the rest as JSON.
/// </summary>
/// <param name="Kind">What the row is, such as <c>goal</c>.</param>
/// <param name="Version">Of the shape of <paramref name="Json"/>, from 1.</param>
/// <param name="Json">UTF-8 JSON.</param>
public readonly record struct RowBody(string Kind, int Version, ReadOnlyMemory<byte> Json);
