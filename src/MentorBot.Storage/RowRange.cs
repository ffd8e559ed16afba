namespace MentorBot.Storage;

/// <summary>
/// A range of row keys from one (included) to another (excluded), compared ordinally; null leaves an end open.
/// </summary>
public readonly record struct RowRange(string? From, string? Before)
{
    /// <summary>Every row of the partition.</summary>
    public static RowRange All => default;

    /// <summary>The rows whose keys begin with a prefix.</summary>
    public static RowRange StartingWith(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        string head = prefix.TrimEnd(char.MaxValue);
        return new RowRange(prefix, head.Length == 0 ? null : head[..^1] + (char)(head[^1] + 1));
    }
}
