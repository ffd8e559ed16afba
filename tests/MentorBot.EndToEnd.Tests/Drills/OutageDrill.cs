using System.Diagnostics;
using System.Net;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>Azurite is stopped for a while under load, and started again with its data.</summary>
/// <param name="Outage">How long. What fails for longer than the store's client tries, about 12 s, is refused.</param>
/// <param name="People">How many people talk.</param>
/// <param name="Seed">What they do at random.</param>
internal sealed record OutageDrill(TimeSpan Outage, int People, int Seed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private const int EachAround = 5;
    private static readonly TimeSpan ClientTries = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan SayWithin = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public async Task<Outcome> RunAsync(DrillStore store, CancellationToken cancellationToken)
    {
        await using DrillPlatform platform = await DrillPlatform.StartAsync(cancellationToken);
        using Crowd crowd = new(platform, People, Seed);
        using CancellationTokenSource enough = new();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using Bot bot = await store.StartHostAsync();
        crowd.Entrance.Open(bot.Address);
        Task talking = crowd.FindStateAsync(int.MaxValue, Pause, enough.Token, end.Token);
        try
        {
            await crowd.UntilAcknowledgedAsync(People * EachAround, cancellationToken);
            await store.Azurite.StopAsync(cancellationToken);
            long stopped = Stopwatch.GetTimestamp();
            TimeSpan? said =
                await StoreIsAsync(bot, "down", HttpStatusCode.ServiceUnavailable, Outage, cancellationToken);
            TimeSpan left = Outage - Stopwatch.GetElapsedTime(stopped);
            if (left > TimeSpan.Zero) await Task.Delay(left, cancellationToken);
            await store.Azurite.StartAgainAsync(cancellationToken);
            TimeSpan? back =
                await StoreIsAsync(bot, "ok", HttpStatusCode.OK, ProgramProcess.Patience, cancellationToken);
            await crowd.UntilAcknowledgedAsync(crowd.Acknowledged + (People * EachAround), cancellationToken);
            await enough.CancelAsync();
            await talking.WaitAsync(ProgramProcess.Patience * 2, cancellationToken);
            Census census = await crowd.SettleAsync(store, cancellationToken);
            return Judge(store, platform, crowd, census, said, back);
        }
        finally
        {
            await end.CancelAsync();
            await talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Outcome Judge(
        DrillStore store, DrillPlatform platform, Crowd crowd, Census census, TimeSpan? said, TimeSpan? back)
    {
        List<int> refusals = [.. crowd.People.SelectMany(person => person.Said).SelectMany(one => one.Refusals)];
        int unavailable = refusals.Count(status => status >= 500);
        string[] figures =
        [
            $"{People} people, store away for {Outage.TotalSeconds:0} s: readiness named it after {Seconds(said)}, "
                + $"and no more {Seconds(back)} after its start",
            $"{unavailable} requests were answered 5xx, {refusals.Count - unavailable} otherwise; "
                + $"{platform.NotSaved} times a person was told",
        ];
        List<string> faults = [];
        if (unavailable != refusals.Count)
            faults.Add($"{refusals.Count - unavailable} requests were not answered, or refused for good.");
        if (Outage > ClientTries && unavailable == 0) faults.Add("Nothing was refused while the store was away.");
        if (said is null || said > SayWithin) faults.Add($"/health/ready named the store after {Seconds(said)} only.");
        if (back is null) faults.Add("/health/ready did not say that the store was back.");
        return Outcome.Of($"outage on {store.Name}", Tally.Of(crowd.People, census.Goals, []), census, figures, faults);
    }

    /// <returns>After how long the bot said so; null where it did not in time.</returns>
    private static async Task<TimeSpan?> StoreIsAsync(
        Bot bot, string state, HttpStatusCode status, TimeSpan patience, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < patience)
        {
            using HttpResponseMessage answer = await bot.Http.GetAsync("/health/ready", cancellationToken);
            JsonNode ready = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
            if (answer.StatusCode == status && (string?)ready["parts"]?["store"] == state)
                return Stopwatch.GetElapsedTime(began);
            await Task.Delay(LookEvery, cancellationToken);
        }

        return null;
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:0.0} s" : "never";
}
