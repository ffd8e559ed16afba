using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A log that the test can read.</summary>
internal sealed class ReadableLog<T>(ConcurrentQueue<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(formatter(state, exception));
}
