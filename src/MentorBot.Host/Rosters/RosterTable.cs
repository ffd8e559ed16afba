using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>One record of the file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its fields, cleaned (<see cref="CellText"/>).</param>
internal sealed record RosterRow(int Line, string[] Cells)
{
    public bool IsBlank => Cells.All(static cell => cell.Length == 0);
}

/// <summary>The records of a CSV text (RFC 4180) without the blank ones, whatever separates its fields.</summary>
/// <param name="Header">The first record; null where there is none.</param>
/// <param name="Rows">The others.</param>
/// <param name="Problems">Fields whose quotation marks are wrong.</param>
/// <param name="Separator">What stands between two fields.</param>
internal sealed partial record RosterTable(
    RosterRow? Header, IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterProblem> Problems, string Separator)
{
    private static readonly string[] Separators = [",", ";", "\t", "|"];

    /// <summary>
    /// Of the separators, the one in force is that by which most columns are known. A first line such as <c>sep=;</c>,
    /// which Excel obeys, is tried first.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="countKnown">Counts the known ones among names of columns.</param>
    public static RosterTable Read(string text, Func<IReadOnlyList<string>, int> countKnown)
    {
        Match named = NamedSeparator().Match(text);
        string rest = text[named.Length..];
        int before = LineBreaks.Count(named.ValueSpan);
        string separator = named.Groups["separator"].Captures.Select(one => one.Value).Concat(Separators).Distinct()
            .MaxBy(one => Score(Records(rest, one, before, []).FirstOrDefault(row => !row.IsBlank)))!;
        List<RosterProblem> problems = [];
        RosterRow[] rows = [.. Records(rest, separator, before, problems).Where(row => !row.IsBlank)];
        return new RosterTable(rows.FirstOrDefault(), [.. rows.Skip(1)], problems, separator);

        (int Known, int All) Score(RosterRow? header) =>
            header is null ? default : (countKnown(header.Cells), header.Cells.Length);
    }

    private static IEnumerable<RosterRow> Records(
        string text, string separator, int before, List<RosterProblem> problems)
    {
        int line = 0;
        CsvConfiguration options = new(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false, // So that every line is counted.
            BufferSize = text.Length + 1, // A record that crosses the end of a buffer can lose spaces.
            BadDataFound = bad =>
            {
                // Other fields of this record are wrong only because of the first.
                if (problems.Count == 0 || problems[^1].Line < line) problems.Add(Problem(bad, line));
            },
        };
        using CsvParser parser = new(new StringReader(text), options);
        while (true)
        {
            line = before + parser.RawRow + 1;
            if (!parser.Read()) yield break;
            yield return new RosterRow(line, [.. (parser.Record ?? []).Select(CellText.Clean)]);
        }
    }

    private static RosterProblem Problem(BadDataFoundArgs bad, int line)
    {
        int place = Math.Max(0, bad.RawRecord.IndexOf(bad.Field, StringComparison.Ordinal));
        return new RosterProblem(
            line + LineBreaks.Count(bad.RawRecord.AsSpan(0, place)),
            "A quotation mark is not closed, or stands inside a field; inside a field in quotation marks it is written "
                + "twice.");
    }

    [GeneratedRegex(
        "^\\s*\"?sep=(?<separator>[^\\w\\s\"]|\\t)?\"?[^\\w\\r\\n]*(?:\\r\\n|\\r|\\n|$)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedSeparator();
}
