using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using MentorBot.Channels;
using MentorBot.Host.Settings;
using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Reads a roster: CSV (RFC 4180) in UTF-8 with the columns <c>email</c> and <c>name</c>, and any of <c>manager</c>,
/// <c>mentor</c> (their e-mail addresses), <c>language</c>, <c>time zone</c>, and a column for each platform with the
/// account there, as <c>tenant/user</c>. A roster is valid only if every line is.
/// </summary>
internal static class RosterFile
{
    private static readonly string[] Needed = ["email", "name"];
    private static readonly string[] Optional = ["manager", "mentor", "language", "time zone"];

    /// <summary>The columns that a roster may have; the first two are required.</summary>
    public static string Columns => string.Join(", ", Known(Platforms.All));

    /// <summary>
    /// Works as <see cref="Read(TextReader)"/>, on the bytes of a file. Bytes that are not UTF-8 are an error, because
    /// they would be read as wrong names.
    /// </summary>
    /// <returns>The lines, and the errors in them.</returns>
    public static (IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterProblem> Problems) Read(byte[] file)
    {
        if (FirstNotUtf8(file) is { } line)
            return ([], [new RosterProblem(line, "This is not UTF-8; save the file as CSV in UTF-8.")]);
        using StreamReader text = new(new MemoryStream(file));
        return Read(text);
    }

    /// <returns>The lines, and the errors in them.</returns>
    public static (IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterProblem> Problems) Read(TextReader text) =>
        Read(text, Platforms.All);

    /// <param name="text">The roster.</param>
    /// <param name="platforms">The available platforms.</param>
    /// <returns>The lines, and the errors in them.</returns>
    public static (IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterProblem> Problems) Read(
        TextReader text, IReadOnlyList<IPlatform> platforms)
    {
        List<RosterProblem> problems = [];
        List<RosterLine> lines = [];
        CsvConfiguration options = new(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim, PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = bad => problems.Add(new RosterProblem(
                bad.Context.Parser!.RawRow, "A quotation mark is not closed, or stands inside a field.")),
        };
        using CsvReader csv = new(text, options);
        if (!csv.Read() || !csv.ReadHeader())
            return (
                [], [new RosterProblem(1, $"The first line names the columns; expected {string.Join(", ", Needed)}.")]);
        problems.AddRange(HeaderProblems(csv.HeaderRecord!, Known(platforms)));
        if (problems.Count > 0) return ([], problems);
        while (csv.Read())
        {
            if (csv.Parser.Count != csv.HeaderRecord!.Length) problems.Add(OtherFields(csv));
            lines.Add(ReadLine(csv, platforms, problems));
        }

        return (lines, [.. problems.Concat(PeopleBook.Check(lines)).OrderBy(problem => problem.Line)]);
    }

    /// <summary>
    /// The number of the first line that is not UTF-8. Searching for line ends is safe: no byte of a multi-byte
    /// character looks like one.
    /// </summary>
    private static int? FirstNotUtf8(ReadOnlySpan<byte> file)
    {
        int number = 0;
        foreach (Range line in file.Split((byte)'\n'))
        {
            number++;
            if (!Utf8.IsValid(file[line])) return number;
        }

        return null;
    }

    private static RosterProblem OtherFields(CsvReader csv) => new(csv.Parser.RawRow, string.Create(
        CultureInfo.InvariantCulture,
        $"{csv.Parser.Count} fields stand here, and {csv.HeaderRecord!.Length} in the first line; a field with a "
            + $"comma in it goes in quotation marks."));

    private static IEnumerable<RosterProblem> HeaderProblems(string[] header, string[] known)
    {
        string[] columns = [.. header.Select(column => column.Trim().ToLowerInvariant())];
        foreach (IGrouping<string, string> twice in columns.GroupBy(column => column).Where(same => same.Skip(1).Any()))
            yield return new RosterProblem(1, $"The column '{twice.Key}' stands here more than once.");
        foreach (string missing in Needed.Except(columns))
            yield return new RosterProblem(1, $"The column '{missing}' is missing.");
        foreach (string unknown in columns.Except(known))
            yield return new RosterProblem(
                1, $"The column '{unknown}' is not known; known are {string.Join(", ", known)}.");
    }

    private static RosterLine ReadLine(
        CsvReader csv, IReadOnlyList<IPlatform> platforms, List<RosterProblem> problems)
    {
        int number = csv.Parser.RawRow;
        return new RosterLine(number, Field(csv, "email") ?? "", Field(csv, "name") ?? "")
        {
            Manager = Field(csv, "manager"),
            Mentor = Field(csv, "mentor"),
            Language = Field(csv, "language"),
            TimeZone = Field(csv, "time zone"),
            Accounts = [.. platforms.SelectMany(Account)],
        };

        IEnumerable<string> Account(IPlatform platform)
        {
            string column = platform.Name;
            if (Field(csv, column) is not { } text) yield break;
            if (text.Split('/') is [{ Length: > 0 } place, { Length: > 0 } user])
            {
                string account = $"{column}|{place}|{user}";
                yield return platform.IgnoresCase ? account.ToLowerInvariant() : account;
            }
            else problems.Add(new RosterProblem(number, $"An account in '{column}' is written as place/user."));
        }
    }

    private static string[] Known(IReadOnlyList<IPlatform> platforms) =>
        [.. Needed, .. Optional, .. platforms.Select(platform => platform.Name)];

    private static string? Field(CsvReader csv, string column) =>
        csv.TryGetField(column, out string? text) && text?.Trim() is { Length: > 0 } field ? field : null;
}
