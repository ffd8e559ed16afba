namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>The platform fails in three of ten sends, in every way that it can.</summary>
/// <param name="Messages">How many messages each person says.</param>
/// <param name="People">How many people talk.</param>
/// <param name="Seed">What happens at random.</param>
internal sealed record ChaosDrill(int Messages, int People, int Seed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Of a thousand sends, in the order of their fates.</summary>
    private static readonly (PlatformBehaviour PlatformBehaviour, int Share)[] Shares =
        [(PlatformBehaviour.Throttled, 100), (PlatformBehaviour.Failed, 80), (PlatformBehaviour.Lost, 60), (
            PlatformBehaviour.AnswerLost, 50), (PlatformBehaviour.Silent, 10)];

    public async Task<Outcome> RunAsync(DrillStore store, CancellationToken cancellationToken)
    {
        await using DrillPlatform platform = await DrillPlatform.StartAsync(cancellationToken);
        using Crowd crowd = new(platform, People, Seed);
        await using Bot bot = await store.StartHostAsync();
        Random random = new(Seed);
        platform.Next = () => Draw(random);
        crowd.Entrance.Open(bot.Address);
        await crowd.FindStateAsync(Messages, Pause, CancellationToken.None, cancellationToken);
        Census census = await crowd.SettleAsync(store, cancellationToken);
        Tally tally = Tally.Of(crowd.People, census.Goals, []);
        string fates =
            string.Join(", ", platform.Fates.OrderBy(fate => fate.Key).Select(fate => $"{fate.Key} {fate.Value}"));
        int failed = platform.Fates.Sum(fate => fate.Key == PlatformBehaviour.Answered ? 0 : fate.Value);
        string[] faults = failed == 0 ? ["Nothing failed."] : [];
        return Outcome.Of(
            $"chaos on {store.Name}", tally, census, [$"{People} people, {Messages} messages each; sends: {fates}"],
            faults);
    }

    private static PlatformBehaviour Draw(Random random)
    {
        int place;
        lock (random) place = random.Next(1000);
        foreach ((PlatformBehaviour fate, int share) in Shares)
        {
            if (place < share) return fate;
            place -= share;
        }

        return PlatformBehaviour.Answered;
    }
}
