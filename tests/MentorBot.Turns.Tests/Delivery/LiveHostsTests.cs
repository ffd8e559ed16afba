using MentorBot.Delivery;
using MentorBot.Delivery.Hosts;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>How many hosts share what a platform allows.</summary>
public sealed class LiveHostsTests
{
    [Fact]
    public async Task A_host_that_goes_silent_gives_its_part_to_the_others()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        foreach (TestHost host in new[] { house.Host, other, house.Host })
            await host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal((2, 2), (house.Host.Hosts.Count, other.Hosts.Count));

        house.Time.Advance(TimeSpan.FromSeconds(30));
        await house.Host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal(2, house.Host.Hosts.Count);
        house.Time.Advance(TimeSpan.FromSeconds(10));
        await house.Host.Hosts.BeatAsync(CancellationToken.None);

        Assert.Equal(1, house.Host.Hosts.Count);
    }

    [Fact]
    public async Task A_host_that_stops_takes_leave_and_one_that_is_alone_writes_nothing()
    {
        await using House house = await House.OpenAsync();
        using CancellationTokenSource stop = new();
        Task beating = house.Host.Hosts.RunAsync(stop.Token);
        await house.Store.UntilCommittedAsync(batch => batch.Partition == LiveHosts.Partition);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating.WaitAsync(House.Patience));
        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == LiveHosts.Partition);
        int commits = house.Store.Commits.Length;

        await house.StartHost(options: new OutboxOptions { Alone = true }).Hosts.RunAsync(CancellationToken.None)
            .WaitAsync(House.Patience);

        Assert.Equal(commits, house.Store.Commits.Length);
    }
}
