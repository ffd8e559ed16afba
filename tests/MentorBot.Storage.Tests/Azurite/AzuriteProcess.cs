using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MentorBot.Storage.Tests.Azurite;

/// <summary>
/// Azurite's table service as a process of its own on a port of its own. It can be stopped and started again at the
/// same address; what it holds survives that if it was given a folder. It ends with whoever started it, however that
/// ends.
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The key of its one account: the same on every machine, and public.</summary>
    public const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Account = "devstoreaccount1";
    private const int Tries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string? _folder;
    private Process? _process;

    private AzuriteProcess(string? folder) => _folder = folder;

    /// <summary>Where it listens, on this machine.</summary>
    public int Port { get; private set; }

    /// <summary>The account's address.</summary>
    public string Endpoint => $"http://127.0.0.1:{Port}/{Account}";

    /// <summary>By which its one account is entered.</summary>
    public string ConnectionString => ConnectionStringAt(Endpoint);

    /// <summary>Its processor time so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The same account behind another address, such as a proxy's.</summary>
    public static string ConnectionStringAt(string endpoint) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={endpoint}";

    /// <summary>Installs it if need be, and starts it.</summary>
    /// <param name="folder">Where it keeps its data; null for in memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<AzuriteProcess> StartAsync(string? folder, CancellationToken cancellationToken)
    {
        await AzuritePackage.InstallAsync(cancellationToken);
        for (int attempt = 1; ; attempt++)
        {
            AzuriteProcess azurite = new(folder) { Port = FreePort() };
            try
            {
                await azurite.StartAgainAsync(cancellationToken);
                return azurite;
            }
            catch (InvalidOperationException) when (attempt < Tries)
            {
                // Somebody else may have taken the port.
                await azurite.DisposeAsync();
            }
        }
    }

    /// <summary>Starts it at its address, after <see cref="StopAsync"/>.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "start.cjs", "--tableHost", "127.0.0.1", "--tablePort", Port.ToString(CultureInfo.InvariantCulture),
            "--skipApiVersionCheck", "--disableTelemetry",
            "--disableProductStyleUrl", "--silent",
            .. _folder is null ? ["--inMemoryPersistence"] : new[] { "--location", _folder },
        ];
        ProcessStartInfo start = new("node", arguments)
        {
            WorkingDirectory = AzuritePackage.Folder, RedirectStandardInput = true, RedirectStandardOutput =
                true, RedirectStandardError = true
        };
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ConcurrentQueue<string> said = new();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Task ended = _process.WaitForExitAsync(cancellationToken);
        await Task.WhenAny(started.Task, ended).WaitAsync(Patience, cancellationToken);
        if (!started.Task.IsCompleted)
            throw new InvalidOperationException($"Azurite ended instead of listening:\n{string.Join('\n', said)}");

        void Hear(string? line)
        {
            if (line is null) return;
            said.Enqueue(line);
            if (line.Contains("successfully started", StringComparison.Ordinal)) started.TrySetResult();
        }
    }

    /// <summary>Ends it in order: what it holds is in its folder afterwards.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        }
        finally
        {
            await KillAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
    }

    private async Task KillAsync()
    {
        if (!_process!.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
