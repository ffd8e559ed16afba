using System.Diagnostics;
using System.Net.Http.Json;
using MentorBot.Benchmarks.Processes;
using MentorBot.Benchmarks.Tokens;

namespace MentorBot.Benchmarks.Platform;

/// <summary>
/// The stand-in for the platform: it accepts every reply and counts them. A question, such as who somebody is, counts
/// too; the load's warm-up is there for these to be over when the count is reset.
/// </summary>
internal sealed class FakePlatform : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private readonly HttpClient _client;

    private FakePlatform(ChildProcess process, Uri url, HttpClient client)
    {
        Process = process;
        Url = url;
        _client = client;
    }

    public ChildProcess Process { get; }

    public Uri Url { get; }

    /// <param name="peers">Where its script is.</param>
    /// <param name="client">Asks it; it trusts the cloud's certificates.</param>
    /// <param name="cloud">Who vouches for it, where it is to take what carries a token alone, and over TLS.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="BenchmarkException">It did not answer in time.</exception>
    public static async Task<FakePlatform> StartAsync(
        PeerFolder peers, HttpClient client, TokenCloud? cloud, CancellationToken cancellationToken)
    {
        int port = FreePort.Take();
        Dictionary<string, string> environment = new([.. cloud?.Connector ?? new Dictionary<string, string>()])
        {
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
        };
        Launch launch = cloud is null ? peers.Script("fake.cjs") : peers.Begun("over-tls.cjs", "fake.cjs");
        ChildProcess process = ChildProcess.Start(launch with { Environment = environment });
        string host = cloud is null ? "http://127.0.0.1" : $"https://{TokenCloud.ConnectorHost}";
        FakePlatform platform = new(process, new Uri($"{host}:{port}"), client);
        try
        {
            await platform.WaitUntilItAnswersAsync(cancellationToken);
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    /// <summary>The replies received since the last reset.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken) =>
        (await _client.GetFromJsonAsync(
            new Uri(Url, "__count"), BenchmarkJson.Default.ReplyCount, cancellationToken))!.N;

    public async Task ResetAsync(CancellationToken cancellationToken) =>
        await _client.GetStringAsync(new Uri(Url, "__reset"), cancellationToken);

    /// <summary>
    /// Waits until at least the expected replies have come and no more has come for a second, or until the limit is
    /// over.
    /// </summary>
    public async Task<Drain> DrainAsync(long expected, TimeSpan limit, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp(), changed = began;
        long count = await CountAsync(cancellationToken);
        while (Stopwatch.GetElapsedTime(began) < limit
            && (count < expected || Stopwatch.GetElapsedTime(changed) < Quiet))
        {
            await Task.Delay(Poll, cancellationToken);
            long now = await CountAsync(cancellationToken);
            changed = now == count ? changed : Stopwatch.GetTimestamp();
            count = now;
        }

        return new Drain(count, Stopwatch.GetElapsedTime(began, changed));
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private async Task WaitUntilItAnswersAsync(CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            Process.ThrowIfEnded();
            try
            {
                await CountAsync(cancellationToken);
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(began) < StartLimit)
            {
                await Task.Delay(Poll, cancellationToken);
            }
            catch (HttpRequestException refused)
            {
                throw new BenchmarkException(
                    $"Expected the fake platform to answer on {Url} within {StartLimit.TotalSeconds} s: "
                        + $"{refused.Message}");
            }
        }
    }
}
