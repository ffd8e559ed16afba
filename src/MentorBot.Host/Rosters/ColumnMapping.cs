using MentorBot.Host.Settings;

namespace MentorBot.Host.Rosters;

/// <summary>What the operator says of a column: <c>--map "Column=field"</c>.</summary>
/// <param name="Column">Its name in the file.</param>
/// <param name="Field">One of the fields of <see cref="ColumnNames"/>, or <see cref="Ignore"/>.</param>
internal sealed record ColumnMapping(string Column, string Field)
{
    /// <summary>In the place of a field: the column is not read.</summary>
    public const string Ignore = "ignore";

    /// <summary>What may stand for a field, as <c>--map</c> takes it.</summary>
    public static IEnumerable<string> Fields { get; } = [.. new ColumnNames(Platforms.All).Fields, Ignore];

    /// <summary>Null where the text is no mapping, or names no field.</summary>
    public static ColumnMapping? Parse(string text)
    {
        int equals = text.LastIndexOf('=');
        if (equals <= 0) return null;
        ColumnName meant = new(text[(equals + 1)..]);
        string? field = Fields.FirstOrDefault(known => new ColumnName(known).IsSame(meant));
        return field is null ? null : new ColumnMapping(CellText.Clean(text[..equals]), field);
    }
}
