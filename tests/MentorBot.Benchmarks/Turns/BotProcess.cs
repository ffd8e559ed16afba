using System.Diagnostics;
using System.Net.Http.Headers;
using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Processes;

namespace MentorBot.Benchmarks.Turns;

/// <summary>A running bot with a folder of its own, both gone when disposed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);
    private readonly Wire _wire;
    private readonly HttpClient _client;
    private readonly DirectoryInfo _folder;
    private readonly string? _token;
    private string _lastAnswer = "nothing";

    private BotProcess(
        ChildProcess process, Wire wire, int port, DirectoryInfo folder, string? token, HttpClient client)
    {
        _token = token;
        _wire = wire;
        Process = process;
        Url = new Uri($"http://127.0.0.1:{port}");
        _folder = folder;
        _client = client;
    }

    public ChildProcess Process { get; }

    public Uri Url { get; }

    public static BotProcess Start(BotLaunches launches, Leg leg, FakePlatform platform, HttpClient client)
    {
        int port = FreePort.Take();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mentorbot-bench-");
        try
        {
            ChildProcess process =
                ChildProcess.Start(launches.For(leg.Program, leg.Wire, platform.Url, port, folder.FullName));
            return new BotProcess(process, leg.Wire, port, folder, launches.Cloud?.Token(platform.Url), client);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Says a message to the bot.</summary>
    /// <returns>Whether the bot accepted it.</returns>
    public async Task<bool> SayAsync(Message message, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = _wire.Bring(message, Url, TimeProvider.System);
        if (_token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using HttpResponseMessage answer = await _client.SendAsync(request, cancellationToken);
        _lastAnswer = $"status {(int)answer.StatusCode}";
        return answer.IsSuccessStatusCode;
    }

    /// <summary>
    /// From the start of the process until the platform has the first reply; the message is repeated until it is
    /// accepted. A bot may ask the platform something first, so the reply is the last that comes.
    /// </summary>
    /// <exception cref="BenchmarkException">There was no reply in time, or the process ended.</exception>
    public async Task<TimeSpan> FirstReplyAsync(FakePlatform platform, string text, CancellationToken cancellationToken)
    {
        Message first = new("first", 0, text, platform.Url);
        while (!await TrySayAsync(first, cancellationToken))
            await PauseAsync("accept a first message", cancellationToken);
        while (await platform.CountAsync(cancellationToken) == 0)
            await PauseAsync("reply to the first message", cancellationToken);
        TimeSpan called = Stopwatch.GetElapsedTime(Process.StartedAt);
        return called + (await platform.DrainAsync(1, StartLimit, cancellationToken)).Took;
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> TrySayAsync(Message message, CancellationToken cancellationToken)
    {
        try
        {
            return await SayAsync(message, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    private async Task PauseAsync(string expected, CancellationToken cancellationToken)
    {
        Process.ThrowIfEnded();
        if (Stopwatch.GetElapsedTime(Process.StartedAt) > StartLimit)
        {
            throw new BenchmarkException(
                $"Expected the bot to {expected} within {StartLimit.TotalSeconds} s; its last answer was "
                    + $"{_lastAnswer}. "
                + $"It last wrote:{Environment.NewLine}{Process.Output}");
        }

        await Task.Delay(Poll, cancellationToken);
    }
}
