using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>The drills of the benchmarks, small. The long ones run with <c>MENTORBOT_DRILLS=1</c> only.</summary>
public sealed class DrillTests
{
    private const int Seed = 20261125;
    private const int People = 5;

    private static CancellationToken None => CancellationToken.None;

    [DrillFact]
    public async Task Twenty_kills_lose_nothing_and_repeat_only_what_was_in_flight()
    {
        await using DrillStore store = DrillStore.OnSqlite();
        AssertPassed(await new KillDrill(20, People, Seed).RunAsync(store, None));
    }

    [AzuriteDrillFact]
    public async Task Twenty_kills_on_Azurite_lose_nothing_and_repeat_only_what_was_in_flight()
    {
        await using DrillStore store = await DrillStore.OnAzuriteAsync(None);
        AssertPassed(await new KillDrill(20, People, Seed).RunAsync(store, None));
    }

    [AzuriteDrillFact]
    public async Task A_store_that_is_away_for_three_seconds_costs_nobody_anything()
    {
        await using DrillStore store = await DrillStore.OnAzuriteAsync(None);
        AssertPassed(await new OutageDrill(TimeSpan.FromSeconds(3), People, Seed).RunAsync(store, None));
    }

    [Fact]
    public async Task A_platform_that_fails_in_every_way_gets_everything_in_order()
    {
        await using DrillStore store = DrillStore.OnSqlite();
        AssertPassed(await new ChaosDrill(12, People, Seed).RunAsync(store, None));
    }

    [AzuriteFact]
    public async Task Two_hosts_are_as_one_and_one_sends_what_the_other_left()
    {
        await using DrillStore store = await DrillStore.OnAzuriteAsync(None);
        AssertPassed(await new TwoHostsDrill(4, People, Seed).RunAsync(store, None));
    }

    private static void AssertPassed(Outcome outcome) =>
        Assert.True(
            outcome.Faults.Count == 0, string.Join('\n', [outcome.Name, .. outcome.Faults, .. outcome.Figures]));
}
