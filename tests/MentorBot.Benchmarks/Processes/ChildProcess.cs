using System.ComponentModel;
using System.Diagnostics;

namespace MentorBot.Benchmarks.Processes;

/// <summary>A process that this program started, and that ends with it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _name;

    private ChildProcess(string name, Process process, long startedAt)
    {
        _name = name;
        _process = process;
        StartedAt = startedAt;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The last lines of its standard output and error.</summary>
    public OutputTail Output { get; } = new();

    /// <summary>A timestamp of <see cref="Stopwatch"/>, taken just before the process was asked for.</summary>
    public long StartedAt { get; }

    /// <summary>Its processor time so far, in user and kernel mode on all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has held resident so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <exception cref="BenchmarkException">The program is not installed.</exception>
    public static ChildProcess Start(Launch launch)
    {
        ProcessStartInfo start = new(launch.File, launch.Arguments)
        {
            WorkingDirectory = launch.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in launch.Environment)
            start.Environment[name] = value;
        long startedAt = Stopwatch.GetTimestamp();
        try
        {
            return new ChildProcess(launch.Name, Process.Start(start)!, startedAt);
        }
        catch (Win32Exception missing)
        {
            throw new BenchmarkException(
                $"Expected '{launch.File}' on the path to start {launch.Name}: {missing.Message}. Install it and try "
                    + "again.");
        }
    }

    /// <exception cref="BenchmarkException">The process has ended though it is still needed.</exception>
    public void ThrowIfEnded()
    {
        if (_process.HasExited)
            throw Ended();
    }

    /// <summary>Waits until it ends by itself and its output is read.</summary>
    /// <exception cref="BenchmarkException">It ended with another code than 0.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
            throw Ended();
    }

    /// <summary>Its processor time so far, or nothing if it has ended.</summary>
    public TimeSpan? SampleProcessorTime()
    {
        try
        {
            return _process.HasExited ? null : ProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception && _process.HasExited)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private BenchmarkException Ended() =>
        new(
            $"{_name} ended with code {_process.ExitCode} before its work was done. It last "
                + $"wrote:{Environment.NewLine}{Output}");

    private void Keep(string? line)
    {
        if (line is not null)
            Output.Add(line);
    }
}
