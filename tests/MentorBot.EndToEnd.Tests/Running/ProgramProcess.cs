using System.Collections.Concurrent;
using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Running;

/// <summary>The real program as a process of its own. It ends with the test.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    /// <summary>Longer than anything here takes on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) _errors.Enqueue(line.Data); };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Output => _output;

    public IReadOnlyCollection<string> Errors => _errors;

    public static ProgramProcess Launch(IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Launch(Repository.HostAssembly, Path.GetTempPath(), settings, arguments);

    /// <summary>The program as it was put into a folder, which it works in.</summary>
    public static ProgramProcess LaunchIn(
        string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Launch("MentorBot.Host.dll", folder, settings, arguments);

    private static ProgramProcess Launch(
        string assembly, string folder, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string inherited in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(inherited);
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        return new ProgramProcess(start);
    }

    /// <summary>Where it listens, once it says so.</summary>
    public async Task<Uri> ListensAsync()
    {
        Task ended = _process.WaitForExitAsync();
        await Task.WhenAny(_listens.Task, ended).WaitAsync(Patience);
        return _listens.Task.IsCompletedSuccessfully ? await _listens.Task
            : throw new InvalidOperationException(
                $"The program ended with {_process.ExitCode} instead of "
                    + $"listening:\n{string.Join('\n', _output.Concat(_errors))}");
    }

    /// <summary>Its exit code, once it has ended and everything that it wrote was read.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>As <c>kill -9</c>: it gets no chance to do anything more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Asks it to end, as Ctrl+C and every service manager do.</summary>
    public void Terminate()
    {
        using Process kill =
            Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static bool IsOurs(string name) =>
        name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name is "DOTNET_ENVIRONMENT" or "PublicUrl" or "URLS";

    private void Keep(string? line)
    {
        const string listens = "MentorBot listens on ";
        if (line is null) return;
        _output.Enqueue(line);
        if (line.StartsWith(listens, StringComparison.Ordinal)) _listens.TrySetResult(new Uri(line[listens.Length..]));
    }
}
