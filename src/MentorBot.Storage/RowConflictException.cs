namespace MentorBot.Storage;

/// <summary>
/// A batch met a row that is not as it expected: an insert found it, a replacement or removal found another ETag or
/// nothing. Nothing was written.
/// </summary>
public sealed class RowConflictException(string table, RowId id)
    : Exception($"Another writer changed row '{id.Row}' of table '{table}' first; nothing was written.")
{
    /// <summary>The table.</summary>
    public string Table { get; } = table;

    /// <summary>The first row that was not as expected.</summary>
    public RowId Id { get; } = id;
}
