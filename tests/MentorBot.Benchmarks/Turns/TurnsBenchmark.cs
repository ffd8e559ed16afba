using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Tokens;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// Measures one leg: a fresh bot and a fresh platform, a first message, the load, and a count of every reply.
/// </summary>
internal sealed class TurnsBenchmark(
    BotLaunches launches, LoadGenerator load, PeerFolder peers, TokenCloud tokens, HttpClient client)
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(60);

    public async Task<Sample> MeasureAsync(Leg leg, CancellationToken cancellationToken)
    {
        TokenCloud? cloud = leg.HasTokens ? tokens : null;
        await using FakePlatform platform = await FakePlatform.StartAsync(peers, client, cloud, cancellationToken);
        await using AzuriteProcess? azurite = leg.Place == Side.MentorBotOnAzurite
            ? await AzuriteProcess.StartAsync(null, cancellationToken)
            : null;
        BotLaunches started = launches with { Cloud = cloud, Azurite = azurite?.ConnectionString };
        await using BotProcess bot = BotProcess.Start(started, leg, platform, client);
        TimeSpan firstReply = await bot.FirstReplyAsync(platform, leg.Text, cancellationToken);
        LoadRun run = await load.RunAsync(leg.Wire, bot.Url, platform, bot.Process, leg.Text, cloud, cancellationToken);
        Drain drain = await platform.DrainAsync(run.Result.Ok, DrainLimit, cancellationToken);
        long peakMemory = bot.Process.PeakMemory;
        Census census = await Census.TakeAsync(bot, platform, leg.Text, DrainLimit, cancellationToken);
        return new Sample(leg, firstReply, run, drain, census, peakMemory);
    }
}
