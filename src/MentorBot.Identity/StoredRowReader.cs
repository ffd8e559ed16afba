using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>Reads rows that another release, or somebody by hand, may have written.</summary>
internal static class StoredRowReader
{
    /// <summary>What <paramref name="read"/> makes of the row; null where this release cannot read it.</summary>
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
