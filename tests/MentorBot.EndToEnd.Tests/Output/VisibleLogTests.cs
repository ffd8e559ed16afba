using MentorBot.Host.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MentorBot.EndToEnd.Tests.Output;

/// <summary>The console log, in each of its formats.</summary>
public sealed class VisibleLogTests
{
    private const string Hostile = "a\u001B[31m\u202E\u2028\nwarn: Forged[0]\r\n      all is well";

    private static readonly Action<ILogger, string, int, Exception?> Said =
        LoggerMessage.Define<string, int>(LogLevel.Error, 0, "Said {Text} and {Other}");

    private static readonly Action<ILogger, string, string, Exception?> Failed =
        LoggerMessage.Define<string, string>(LogLevel.Error, 0, "Failed {Fault}. {Stack}");

    [Theory]
    [InlineData(ConsoleFormatterNames.Simple)]
    [InlineData(ConsoleFormatterNames.Systemd)]
    [InlineData(ConsoleFormatterNames.Json)]
    public void Nothing_that_is_logged_acts_on_a_terminal(string format)
    {
        string log = Log(format, logger => Said(logger, Hostile, 7, new InvalidOperationException(Hostile)));
        Assert.DoesNotContain(log, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
        Assert.DoesNotContain(log, letter => letter is '\u202E' or '\u2028');
        Assert.DoesNotContain(log.Split('\n'), line => line.StartsWith("warn", StringComparison.Ordinal));
        Assert.Contains("202E", log, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("and 7", log, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_has_no_lines_of_its_own_and_a_stack_trace_has()
    {
        string[] lines = Log(
            ConsoleFormatterNames.Simple, logger => Failed(logger, "x\ny", "  at A\n  at B", null))
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["fail: Test[0]", "Failed x\\u000Ay.   at A", "at B"], lines);
    }

    [Fact]
    public void The_program_uses_no_other_console_log() =>
        Assert.DoesNotContain(
            House.Source.Under("src"),
            path => !path.EndsWith("/VisibleLogs.cs", StringComparison.Ordinal)
                && House.Source.Code(path) is var code && code.Contains(".AddConsole(", StringComparison.Ordinal)
                && !code.Contains(".AddVisibleConsole(", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_printed_past_the_terminal() =>
        Assert.DoesNotContain(
            House.Source.Under("src/MentorBot.Host"),
            path => !path.EndsWith("/Terminal.cs", StringComparison.Ordinal)
                && House.Source.Code(path) is var code && (code.Contains("Console.Out", StringComparison.Ordinal)
                    || code.Contains("Console.Error", StringComparison.Ordinal)
                    || code.Contains("Console.Write", StringComparison.Ordinal)));

    // The formatters as the program has them; the log itself is written by a thread in the background.
    private static string Log(string format, Action<ILogger> write)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddConsole().AddVisibleConsole());
        services.Configure<SimpleConsoleFormatterOptions>(
            options => options.ColorBehavior = LoggerColorBehavior.Disabled);
        using ServiceProvider provider = services.BuildServiceProvider();
        ConsoleFormatter formatter =
            Assert.Single(provider.GetServices<ConsoleFormatter>(), one => one.Name == format);
        using StringWriter output = new();
        write(new Forward(formatter, output));
        return output.ToString();
    }

    private sealed class Forward(ConsoleFormatter formatter, TextWriter output) : ILogger
    {
        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> say) =>
            formatter.Write(
                new LogEntry<TState>(logLevel, "Test", eventId, state, exception, say), null, output);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    }
}
