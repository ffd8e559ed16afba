namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>The program is killed at random moments under load, and started again on the same store.</summary>
internal sealed record KillDrill(int Kills, int People, int Seed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>A kill comes up to so long behind a message, so that it hits whatever follows from one.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(300);

    /// <summary>How many messages a person says in a life of the program at most.</summary>
    private const int MostALife = 3;

    /// <summary>What is in flight has been with the platform for moments when it is cut off.</summary>
    private static readonly TimeSpan Moments = TimeSpan.FromSeconds(2);

    /// <summary>Told how many kills have been.</summary>
    public Action<int> Progress { get; init; } = static _ => { };

    public async Task<Outcome> RunAsync(DrillStore store, CancellationToken cancellationToken)
    {
        await using DrillPlatform platform = await DrillPlatform.StartAsync(cancellationToken);
        using Crowd crowd = new(platform, People, Seed);
        using CancellationTokenSource enough = new();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task talking = crowd.FindStateAsync(int.MaxValue, Pause, enough.Token, end.Token);
        try
        {
            List<Kill> kills = await KillAsync(store, crowd, end.Token);
            await using Bot last = await store.StartHostAsync();
            crowd.Entrance.Open(last.Address);
            await enough.CancelAsync();
            await talking.WaitAsync(ProgramProcess.Patience * 2, cancellationToken);
            Census census = await crowd.SettleAsync(store, cancellationToken);
            Tally tally = Tally.Of(crowd.People, census.Goals, kills);
            return Outcome.Of(
                $"kills on {store.Name}", tally, census, [$"{kills.Count} kills, {People} people"], Faults(tally));
        }
        finally
        {
            await end.CancelAsync();
            await talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<Kill>> KillAsync(DrillStore store, Crowd crowd, CancellationToken cancellationToken)
    {
        Random moments = new(Seed);
        List<Kill> kills = [];
        while (kills.Count < Kills)
        {
            await using Bot bot = await store.StartHostAsync();
            crowd.Entrance.Open(bot.Address);
            int soMany = crowd.Acknowledged + moments.Next((People * MostALife) + 1);
            await crowd.UntilAcknowledgedAsync(soMany, cancellationToken);
            await Task.Delay(Behind * moments.NextDouble(), cancellationToken);
            kills.Add(await Kill.OfAsync(bot));
            crowd.Entrance.Close(bot.Address);
            Progress(kills.Count);
        }

        return kills;
    }

    /// <summary>A drill in which nobody got through, or no kill hit anybody, has shown nothing either.</summary>
    private IEnumerable<string> Faults(Tally tally)
    {
        if (tally.Acknowledged < Kills)
            yield return $"Only {tally.Acknowledged} messages were acknowledged in {Kills} lives.";
        if (tally.InFlight > Moments)
            yield return $"A message had been with the platform for {tally.InFlight.TotalSeconds:0.0} s, and was not "
                + "written down.";
        if (tally.BroughtAgain == 0) yield return "No kill came in the middle of anything.";
    }
}
