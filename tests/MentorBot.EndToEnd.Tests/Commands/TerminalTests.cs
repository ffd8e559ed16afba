using MentorBot.Host.Commands;
using Spectre.Console;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>
/// What somebody sees who looks on while a command works: with the output piped none of it is written.
/// </summary>
public sealed class TerminalTests
{
    private const string Words = "Copied 3 [rows] of People";

    [Fact]
    public async Task How_far_a_command_is_stands_on_the_terminal_until_it_is_done()
    {
        using StringWriter seen = new();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(seen), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes,
        });
        TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        int result = await Terminal.WithProgressAsync<int, int>(
            terminal, rows => Say(rows, drawn),
            async (progress, cancellationToken) =>
            {
                progress!.Report(3);
                await drawn.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
                return 7;
            },
            CancellationToken.None);

        Assert.Equal(7, result);
        Assert.Contains(Words, seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_acts_on_no_terminal()
    {
        using StringWriter seen = new();
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(seen), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors,
        });
        Table table = Terminal.NewTable("", "");
        table.Add("teams", "400: [red]no[/]\u001B[2J\r\n\u202Eyes");
        plain.Write(table);
        Assert.Equal("teams  400: [red]no[/]\\u001B[2J\\u000D\\u000A\\u202Eyes", seen.ToString().Trim());
    }

    private static string Say(int rows, TaskCompletionSource drawn)
    {
        drawn.TrySetResult();
        return $"Copied {rows} [rows] of People";
    }
}
