using System.Diagnostics;
using MentorBot.Benchmarks.Processes;
using MentorBot.Benchmarks.Tokens;

namespace MentorBot.Benchmarks.Platform;

/// <summary>The load that every bot gets: the same script, the same connections, the same people.</summary>
internal sealed class LoadGenerator(PeerFolder peers, int seconds)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Puts the bot under load and says what came of it, and who used the processor meanwhile.</summary>
    /// <exception cref="BenchmarkException">The generator failed or did not print its line.</exception>
    public async Task<LoadRun> RunAsync(
        Wire wire, Uri bot, FakePlatform platform, ChildProcess process, string text, TokenCloud? cloud,
        CancellationToken cancellationToken)
    {
        Usage before = await Usage.NowAsync(process, platform, cancellationToken);
        await using ChildProcess generator = ChildProcess.Start(Launch(wire, bot, platform.Url, text, cloud));
        TimeSpan used = await SampleUntilItEndsAsync(generator, cancellationToken);
        TimeSpan wall = Stopwatch.GetElapsedTime(generator.StartedAt);
        process.ThrowIfEnded();
        Usage after = await Usage.NowAsync(process, platform, cancellationToken);
        return new LoadRun(Parse(generator.Output.ToString()), after.Since(before, used, wall));
    }

    private Launch Launch(Wire wire, Uri bot, Uri platform, string text, TokenCloud? cloud)
    {
        string[] arguments =
        [
            wire.Name, bot.GetLeftPart(UriPartial.Authority), Text(Population.Connections), Text(seconds),
        ];
        return (cloud is null
            ? peers.Script("run.cjs", arguments)
            : peers.Begun("with-token.cjs", "run.cjs", arguments)) with
        {
            Environment = new Dictionary<string, string>(
                cloud is null ? [] : [.. cloud.Node, new("TOKEN", cloud.Token(platform))])
            {
                ["FAKE"] = platform.GetLeftPart(UriPartial.Authority), ["TEXT"] = text,
                ["PEOPLE"] = Text(Population.People),
                ["SECRET"] = SlackWire.Secret, ["EVENT"] = SlackWire.EventType,
            },
        };
    }

    // A process that has ended can no longer be asked, so the last sample before its end has to do.
    private static async Task<TimeSpan> SampleUntilItEndsAsync(
        ChildProcess generator, CancellationToken cancellationToken)
    {
        Task ended = generator.CompleteAsync(cancellationToken);
        TimeSpan used = TimeSpan.Zero;
        while (!ended.IsCompleted)
        {
            used = generator.SampleProcessorTime() ?? used;
            await Task.WhenAny(ended, Task.Delay(SampleEvery, CancellationToken.None));
        }

        await ended;
        return used;
    }

    private static LoadResult Parse(string output)
    {
        string line = output.Split('\n').LastOrDefault(candidate => candidate.StartsWith('{')) ?? "";
        try
        {
            return JsonSerializer.Deserialize(line, BenchmarkJson.Default.LoadResult)!;
        }
        catch (JsonException wrong)
        {
            throw new BenchmarkException(
                $"Expected one line of JSON from the load generator ({wrong.Message}), "
                    + $"found:{Environment.NewLine}{output}");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Usage(TimeSpan Bot, TimeSpan Platform, TimeSpan? Machine)
    {
        public static async Task<Usage> NowAsync(
            ChildProcess bot, FakePlatform platform, CancellationToken cancellationToken) =>
            new(bot.ProcessorTime, platform.Process.ProcessorTime, await MachineClock.BusyAsync(cancellationToken));

        public CoresUsed Since(Usage before, TimeSpan generator, TimeSpan wall)
        {
            TimeSpan bot = Bot - before.Bot, platform = Platform - before.Platform;
            // Ticks are coarse: it can come out below 0.
            double others = (Machine - before.Machine - bot - platform - generator) / wall ?? double.NaN;
            return new CoresUsed(bot / wall, platform / wall, generator / wall, Math.Max(0, others));
        }
    }
}
