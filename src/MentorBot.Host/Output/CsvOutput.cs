using CsvHelper;
using CsvHelper.Configuration;

namespace MentorBot.Host.Output;

/// <summary>
/// Writes CSV (RFC 4180) that a spreadsheet takes for text: a cell that would begin a formula begins with an apostrophe
/// (https://owasp.org/www-community/attacks/CSV_Injection). Everything that exports CSV does it here.
/// </summary>
internal static class CsvOutput
{
    // Tabs and line breaks cannot begin a cell, since they are made visible. The wide forms are formulas to a
    // spreadsheet in Japanese.
    private static readonly char[] BeginFormulas = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

    public static async Task WriteAsync(
        TextWriter output, IEnumerable<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows,
        CancellationToken cancellationToken)
    {
        CsvConfiguration options = new(CultureInfo.InvariantCulture)
        {
            NewLine = "\n", ShouldQuote = static _ => true, TrimOptions = TrimOptions.Trim,
            InjectionOptions = InjectionOptions.Escape, InjectionCharacters = BeginFormulas,
        };
        await using CsvWriter csv = new(output, options, leaveOpen: true);
        await WriteRowAsync(columns);
        await foreach (IEnumerable<string?> row in rows.WithCancellation(cancellationToken)) await WriteRowAsync(row);

        Task WriteRowAsync(IEnumerable<string?> cells)
        {
            foreach (string? cell in cells) csv.WriteField(VisibleText.Of(cell ?? ""));
            return csv.NextRecordAsync();
        }
    }
}
