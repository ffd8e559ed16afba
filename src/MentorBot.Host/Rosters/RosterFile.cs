using MentorBot.Channels;
using MentorBot.Host.Settings;
using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Reads a roster: CSV with columns for the e-mail address and the name, and any of those for the manager, the mentor
/// (their e-mail addresses), the language, the time zone, and a column for each platform with the account there, as
/// <c>tenant/user</c>. <see cref="ColumnNames"/> has the names of the columns, <see cref="RosterText"/> the encodings.
/// A roster is valid only if every line is.
/// </summary>
internal static class RosterFile
{
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
    public static RosterReading Read(string text, params IReadOnlyList<ColumnMapping> mappings) =>
        Read(text, Platforms.All, mappings);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="platforms">The available platforms.</param>
    /// <param name="mappings">What the operator says of the columns.</param>
    public static RosterReading Read(
        string text, IReadOnlyList<IPlatform> platforms, IReadOnlyList<ColumnMapping> mappings)
    {
        ColumnNames names = new(platforms);
        RosterTable table = RosterTable.Read(text, header => RosterColumns.CountKnown(header, names, mappings));
        if (table.Problems.Count > 0) return RosterReading.Refused(table.Problems);
        if (table.Header is null)
            return RosterReading.Refused(new RosterProblem(
                1, $"The first line names the columns; expected {ColumnNames.Email}, {ColumnNames.Name}."));
        RosterColumns columns = new(table.Header, names, mappings);
        if (columns.Problems.Any()) return RosterReading.Refused([.. columns.Problems]);

        List<RosterProblem> problems = [];
        List<RosterLine> lines = [];
        foreach (RosterRow row in table.Rows)
        {
            if (!HasAllFields(row, columns)) problems.Add(OtherFields(row, columns.Width, table.Separator));
            lines.Add(ReadLine(row, columns, platforms, problems));
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

    private static RosterLine ReadLine(
        RosterRow row, RosterColumns columns, IReadOnlyList<IPlatform> platforms, List<RosterProblem> problems)
    {
        return new RosterLine(
            row.Line, CellText.Address(columns.Of(row, ColumnNames.Email)), PersonName.Of(row, columns))
        {
            Manager = Field(ColumnNames.Manager) is { } manager ? CellText.Address(manager) : null,
            Mentor = Field(ColumnNames.Mentor) is { } mentor ? CellText.Address(mentor) : null,
            Language = Field(ColumnNames.Language) is { } language ? LanguageTag.Of(language) : null,
            TimeZone = Field(ColumnNames.TimeZone),
            Accounts = [.. platforms.SelectMany(Account)],
        };

        string? Field(string field) => CellText.Optional(columns.Of(row, field));

        IEnumerable<string> Account(IPlatform platform)
        {
            string column = platform.Name;
            if (Field(column) is not { } text) yield break;
            if (text.Split('/') is [{ Length: > 0 } place, { Length: > 0 } user])
            {
                string account = $"{column}|{place}|{user}";
                yield return platform.IgnoresCase ? account.ToLowerInvariant() : account;
            }
            else problems.Add(new RosterProblem(row.Line, $"An account in '{column}' is written as place/user."));
        }
    }
}
