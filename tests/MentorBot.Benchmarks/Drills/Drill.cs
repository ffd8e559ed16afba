using MentorBot.EndToEnd.Tests.Drills;

namespace MentorBot.Benchmarks.Drills;

/// <summary>A drill by its name, at full size.</summary>
internal sealed record Drill(
    string Name, bool OnAzurite, Func<DrillsOptions, DrillStore, CancellationToken, Task<Outcome>> RunAsync)
{
    private const int TellEvery = 25;

    public static IReadOnlyList<Drill> All { get; } =
    [
        new("kills-sqlite", false, KillAsync),
        new("kills-azurite", true, KillAsync),
        new(
            "outage", true,
            (options, store, token) => new OutageDrill(TimeSpan.FromSeconds(20), options.People, options.Seed)
                .RunAsync(store, token)),
        new(
            "late-commit", true,
            (options, store, token) => new LateCommitDrill(TimeSpan.FromSeconds(30), options.Seed)
                .RunAsync(store, token)),
        new(
            "chaos", false,
            (options, store, token) => new ChaosDrill(50, options.People, options.Seed).RunAsync(store, token)),
        new(
            "two-hosts", true,
            (options, store, token) => new TwoHostsDrill(50, options.People, options.Seed).RunAsync(store, token)),
    ];

    private static Task<Outcome> KillAsync(
        DrillsOptions options, DrillStore store, CancellationToken cancellationToken) =>
        new KillDrill(options.Kills, options.People, options.Seed) { Progress = Tell }
            .RunAsync(store, cancellationToken);

    private static void Tell(int kills)
    {
        if (kills % TellEvery == 0) Console.Error.WriteLine($"{kills} kills");
    }
}
