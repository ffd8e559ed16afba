namespace MentorBot.Host.Commands;

/// <summary>
/// Tells how far a command is, where it is not taken for its result: on a terminal as one line that is written over, twice a second; elsewhere as a line
/// every ten seconds.
/// </summary>
internal sealed class ProgressLine<T>(TextWriter to, bool isTerminal, TimeProvider time, Func<T, string> say) : IProgress<T>, IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private long _last = time.GetTimestamp();
    private int _width;

    public static ProgressLine<T> ToError(Func<T, string> say) => new(Console.Error, !Console.IsErrorRedirected, TimeProvider.System, say);

    public void Report(T value)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref _last)) < (isTerminal ? OnTerminal : Elsewhere)) return;
        lock (_lock)
        {
            if (time.GetElapsedTime(_last) < (isTerminal ? OnTerminal : Elsewhere)) return;
            Interlocked.Exchange(ref _last, time.GetTimestamp());
            string line = say(value);
            if (isTerminal) to.Write($"\r{line.PadRight(_width)}");
            else to.WriteLine(line);
            _width = line.Length;
        }
    }

    /// <summary>Leaves the terminal's line as if nothing had been there.</summary>
    public void Dispose()
    {
        if (isTerminal && _width > 0) to.Write($"\r{new string(' ', _width)}\r");
    }
}
