using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Reads a roster: CSV with columns for the e-mail address and the name, and any of those for the manager, the mentor
/// (their e-mail addresses), the language, the time zone, <c>teams</c> (<c>tenant/object id</c>) and <c>slack</c>
/// (<c>team/user</c>). <see cref="ColumnNames"/> has the names of the columns, <see cref="RosterText"/> the encodings.
/// A roster is valid only if every line is.
/// </summary>
internal static class RosterFile
{
    /// <summary>The columns for accounts.</summary>
    public static readonly string[] AccountColumns = ["teams", "slack"];

    /// <summary>What a roster may have; the first two are required.</summary>
    public static string Columns => string.Join(", ", ColumnNames.Fields);

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mappings">What the operator says of the columns.</param>
    public static RosterReading Read(ReadOnlySpan<byte> file, params IReadOnlyList<ColumnMapping> mappings)
    {
        (string? text, RosterProblem? problem) = RosterText.Decode(file);
        return text is null ? RosterReading.Refused(problem!) : Read(text, mappings);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mappings">What the operator says of the columns.</param>
    public static RosterReading Read(string text, params IReadOnlyList<ColumnMapping> mappings)
    {
        RosterTable table = RosterTable.Read(text, names => RosterColumns.CountKnown(names, mappings));
        if (table.Problems.Count > 0) return RosterReading.Refused(table.Problems);
        if (table.Header is null)
            return RosterReading.Refused(new RosterProblem(
                1, $"The first line names the columns; expected {ColumnNames.Email}, {ColumnNames.Name}."));
        RosterColumns columns = new(table.Header, mappings);
        if (columns.Problems.Any()) return RosterReading.Refused([.. columns.Problems]);

        List<RosterProblem> problems = [];
        List<RosterLine> lines = [];
        foreach (RosterRow row in table.Rows)
        {
            if (!HasAllFields(row, columns)) problems.Add(OtherFields(row, columns.Width, table.Separator));
            lines.Add(ReadLine(row, columns, problems));
        }

        return new RosterReading(
            lines, [.. problems.Concat(PeopleBook.Check(lines)).OrderBy(problem => problem.Line)])
        {
            Ignored = columns.Ignored(table.Rows),
        };
    }

    /// <summary>Empty fields may follow, as Excel writes them, but none may be missing.</summary>
    private static bool HasAllFields(RosterRow row, RosterColumns columns) =>
        row.Cells.Length >= columns.Width
            && row.Cells.Skip(columns.HeaderWidth).All(static cell => cell.Length == 0);

    private static RosterProblem OtherFields(RosterRow row, int expected, string separator) =>
        new(row.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Cells.Length} fields stand here, and {expected} in the first line; a field with "
                + $"{(separator == "\t" ? "a tab" : $"'{separator}'")} in it goes in quotation marks."));

    private static RosterLine ReadLine(RosterRow row, RosterColumns columns, List<RosterProblem> problems)
    {
        return new RosterLine(
            row.Line, CellText.Address(columns.Of(row, ColumnNames.Email)), PersonName.Of(row, columns))
        {
            Manager = Field(ColumnNames.Manager) is { } manager ? CellText.Address(manager) : null,
            Mentor = Field(ColumnNames.Mentor) is { } mentor ? CellText.Address(mentor) : null,
            Language = Field(ColumnNames.Language) is { } language ? LanguageTag.Of(language) : null,
            TimeZone = Field(ColumnNames.TimeZone),
            Accounts = [.. Account("teams", lower: true), .. Account("slack", lower: false)],
        };

        string? Field(string field) => CellText.Optional(columns.Of(row, field));

        IEnumerable<string> Account(string channel, bool lower)
        {
            if (Field(channel) is not { } text) yield break;
            if (text.Split('/') is [{ Length: > 0 } place, { Length: > 0 } user])
                yield return lower ? $"{channel}|{place}|{user}".ToLowerInvariant() : $"{channel}|{place}|{user}";
            else problems.Add(new RosterProblem(row.Line, $"An account in '{channel}' is written as place/user."));
        }
    }
}
