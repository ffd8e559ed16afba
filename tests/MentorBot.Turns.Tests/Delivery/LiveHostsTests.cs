using MentorBot.Delivery;
using MentorBot.Delivery.Hosts;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>How many hosts share what a platform allows.</summary>
public sealed class LiveHostsTests : HouseTest
{
    [Fact]
    public async Task A_host_that_goes_silent_gives_its_part_to_the_others()
    {
        TestHost other = _house.StartHost();
        foreach (TestHost host in new[] { _house.Host, other, _house.Host })
            await host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal((2, 2), (_house.Host.Hosts.Count, other.Hosts.Count));

        _house.Time.Advance(TimeSpan.FromSeconds(30));
        await _house.Host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal(2, _house.Host.Hosts.Count);
        _house.Time.Advance(TimeSpan.FromSeconds(10));
        await _house.Host.Hosts.BeatAsync(CancellationToken.None);

        Assert.Equal(1, _house.Host.Hosts.Count);
    }

    [Fact]
    public async Task A_host_that_stops_takes_leave_and_one_that_is_alone_writes_nothing()
    {
        using CancellationTokenSource stop = new();
        Task beating = _house.Host.Hosts.RunAsync(stop.Token);
        await _house.Store.UntilCommittedAsync(batch => batch.Partition == LiveHosts.Partition);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating.WaitAsync(House.Patience));
        Assert.DoesNotContain(await _house.DueAsync(), row => row.Id.Partition == LiveHosts.Partition);
        int commits = _house.Store.Commits.Length;

        await _house.StartHost(options: new OutboxOptions { Alone = true }).Hosts.RunAsync(CancellationToken.None)
            .WaitAsync(House.Patience);

        Assert.Equal(commits, _house.Store.Commits.Length);
    }
}
