using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MentorBot.Host.Output;

/// <summary>
/// The console log, in which no text from outside can act on a terminal or look like another entry. Whichever formatter
/// the settings choose, it gets messages and exceptions that <see cref="VisibleText"/> has been over.
/// </summary>
internal static class VisibleLogs
{
    public static ILoggingBuilder AddVisibleConsole(this ILoggingBuilder logging)
    {
        logging.AddConsole();
        ServiceDescriptor[] formatters =
        [
            .. logging.Services.Where(service => service.ServiceType == typeof(ConsoleFormatter)
                && service.ImplementationType is not null),
        ];
        foreach (ServiceDescriptor formatter in formatters)
        {
            logging.Services.Remove(formatter);
            logging.Services.AddSingleton<ConsoleFormatter>(services => new Visible(
                (ConsoleFormatter)ActivatorUtilities.CreateInstance(services, formatter.ImplementationType!)));
        }

        return logging;
    }

    private sealed class Visible(ConsoleFormatter inner) : ConsoleFormatter(inner.Name)
    {
        public override void Write<TState>(
            in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
        {
            (Func<TState, Exception?, string> say, Exception? fault) = (logEntry.Formatter, logEntry.Exception);
            LogEntry<TState> entry = new(
                logEntry.LogLevel, logEntry.Category, logEntry.EventId, logEntry.State,
                fault is null ? null : new VisibleFault(fault), (state, _) => Message(say(state, fault), state));
            inner.Write(entry, scopeProvider, textWriter);
        }

        /// <summary>
        /// A value with line breaks could look like an entry of its own; of the values only a stack trace has any that
        /// are meant.
        /// </summary>
        private static string Message<TState>(string message, TState state)
        {
            foreach ((string name, object? value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                if (name is "Stack" or "{OriginalFormat}" || value?.ToString() is not { Length: > 0 } text) continue;
                if (VisibleText.Of(text) is { } visible && visible != text)
                    message = message.Replace(text, visible, StringComparison.Ordinal);
            }

            return VisibleText.Lines(message);
        }
    }

    /// <summary>Stands for an exception in the log: formatters write the whole of it by its text.</summary>
    private sealed class VisibleFault(Exception fault) : Exception(VisibleText.Lines(fault.Message))
    {
        private readonly string _text = VisibleText.Lines(fault.ToString());

        public override string ToString() => _text;
    }
}
