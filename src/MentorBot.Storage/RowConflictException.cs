namespace MentorBot.Storage;

/// <summary>
/// A row of a batch was not as expected: an insert found it present, or a replacement or delete found another ETag or
/// no row. Nothing was written.
/// </summary>
public sealed class RowConflictException(string table, RowId id)
    : Exception($"Another writer changed row '{id.Row}' of table '{table}' first; nothing was written.")
{
    /// <summary>The table.</summary>
    public string Table { get; } = table;

    /// <summary>The first row that was not as expected.</summary>
    public RowId Id { get; } = id;
}
