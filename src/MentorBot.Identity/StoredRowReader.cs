namespace MentorBot.Identity;

/// <summary>Reads rows that may have been written by another release, or edited by hand.</summary>
internal static class StoredRowReader
{
    /// <summary>The result of <paramref name="read"/> for the row; null where this release cannot read it.</summary>
    public static T? TryRead<T>(StoredRow row, Func<StoredRow, T?> read) where T : class
    {
        try
        {
            return read(row);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or NotSupportedException
            or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
