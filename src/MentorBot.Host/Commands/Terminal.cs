using MentorBot.Host.Output;
using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// Shows a command's tables and progress with Spectre.Console, in the width and colours of the terminal. If the output
/// is a file or a pipe it is plain text: one line for each row, however long, and no progress. All that commands write
/// goes through here, so that no text can act on the terminal (<see cref="VisibleText"/>).
/// </summary>
internal static class Terminal
{
    private const int WideEnough = 1_000_000;

    /// <summary>Writes a line to the output.</summary>
    public static Task SayAsync(string line, CancellationToken cancellationToken) =>
        Console.Out.WriteLineAsync(VisibleText.Of(line).AsMemory(), cancellationToken);

    /// <summary>Writes a line to the error stream.</summary>
    public static Task ComplainAsync(string line, CancellationToken cancellationToken) =>
        Console.Error.WriteLineAsync(VisibleText.Of(line).AsMemory(), cancellationToken);

    /// <summary>A table without cell borders; rows are added with <see cref="Add"/>.</summary>
    /// <param name="columns">The titles of the columns; the header is left out if all are empty.</param>
    public static Table NewTable(params ReadOnlySpan<string> columns)
    {
        Table table = new Table().NoBorder();
        table.ShowHeaders = false;
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)) { Padding = new Padding(0, 0, 2, 0) });
            table.ShowHeaders |= column.Length > 0;
        }

        return table;
    }

    /// <summary>Adds a row. Nothing in a cell is taken for markup.</summary>
    public static void Add(this Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => new Text(VisibleText.Of(cell))));

    /// <summary>Writes the table to the output.</summary>
    public static async Task WriteAsync(Table table, CancellationToken cancellationToken)
    {
        if (table.Rows.Count == 0 && !table.ShowHeaders) return;
        if (!Console.IsOutputRedirected)
        {
            AnsiConsole.Write(table);
            return;
        }

        using StringWriter text = new();
        Plain(text).Write(table);
        await using StreamWriter output = new(Console.OpenStandardOutput());
        using StringReader lines = new(text.ToString());
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
            await output.WriteLineAsync(line.AsMemory().TrimEnd(' '), cancellationToken);
    }

    /// <summary>
    /// The output through a buffer: the console flushes after each line, which is slow for many thousands of them. What
    /// is written to it must be visible text already.
    /// </summary>
    public static StreamWriter Buffered() => new(Console.OpenStandardOutput(), bufferSize: 64 * 1024);

    /// <summary>
    /// Shows the progress of some work on the error stream, so that it is not mixed with the result.
    /// </summary>
    /// <param name="say">Formats the progress.</param>
    /// <param name="work">The work, which reports its progress.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static Task<TResult> WithProgressAsync<TProgress, TResult>(
        Func<TProgress, string> say, Func<IProgress<TProgress>?, CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken) where TProgress : struct
    {
        if (Console.IsErrorRedirected) return work(null, cancellationToken);
        AnsiConsoleSettings errors = new() { Out = new AnsiConsoleOutput(Console.Error) };
        return WithProgressAsync(AnsiConsole.Create(errors), say, work, cancellationToken);
    }

    internal static Task<TResult> WithProgressAsync<TProgress, TResult>(
        IAnsiConsole console, Func<TProgress, string> say,
        Func<IProgress<TProgress>?, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TProgress : struct
    {
        LatestColumn<TProgress> latest = new(say);
        return console.Progress().AutoClear(true).Columns(new SpinnerColumn(), latest).StartAsync(context =>
        {
            context.AddTask(nameof(work)).IsIndeterminate(); // Spectre requires a name, but no column shows it.
            return work(latest, cancellationToken);
        });
    }

    // No environment variable, such as a build server's, may turn colours on again.
    private static IAnsiConsole Plain(TextWriter to)
    {
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(to), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No, Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        plain.Profile.Width = WideEnough;
        return plain;
    }
}
