using Spectre.Console;

namespace MentorBot.Host.Commands;

/// <summary>
/// What a command shows beside single lines, drawn by Spectre.Console: as wide and as colourful as the terminal is.
/// Where nobody looks on (a file, a pipe) it is plain text, a line for each row however long that is, and no
/// progress.
/// </summary>
internal static class Terminal
{
    private const int WideEnough = 1_000_000;

    /// <summary>
    /// A table without lines around its cells. Texts are added to it as <see cref="Text"/>, which reads no markup.
    /// </summary>
    /// <param name="columns">What they are called; none of them is shown where all are empty.</param>
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

    /// <summary>Writes it to the output.</summary>
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
    /// Shows on the error stream, where it is not taken for the result, how far some work is while it is done.
    /// </summary>
    /// <param name="say">How far it is, in words.</param>
    /// <param name="work">The work, which tells how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
            context.AddTask(nameof(work)).IsIndeterminate(); // Spectre wants a name, which no column shows.
            return work(latest, cancellationToken);
        });
    }

    // Nothing of the surroundings, such as a build server's variables, is to bring colours back.
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
