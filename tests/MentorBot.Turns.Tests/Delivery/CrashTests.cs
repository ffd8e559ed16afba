using MentorBot.Delivery;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What a dead host left in the outbox is found and sent once.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task What_a_host_left_is_sent_once_after_the_next_start()
    {
        await using House house = await LeftByADeadHostAsync();
        TestHost next = house.StartHost();

        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();
        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        await next.StopAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
        Assert.Single(await house.RowsAsync("posted|"));
    }

    [Fact]
    public async Task However_much_a_host_left_it_goes_out_at_once_and_in_order()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        for (int note = 0; note < 250; note++) await house.Host.HandleAsync(House.Text($"note {note}", $"r{note}"));
        house.Time.Advance(new OutboxOptions().Claim);
        TestHost next = house.StartHost();

        int sweeps = 0;
        for (bool isMore = true; isMore; sweeps++)
        {
            isMore = await next.Sweep.SweepAsync(all: sweeps == 0, CancellationToken.None);
            // The last ones sent may not have left the outbox when it sweeps again.
            await house.Channel.UntilSentAsync(Math.Min(250, (sweeps + 1) * 90));
        }

        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(Enumerable.Range(0, 250).Select(note => $"Noted: {note}"), house.Channel.Texts);
    }

    [Fact]
    public async Task What_stands_behind_a_dead_hosts_claim_is_looked_for_when_that_runs_out()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        for (int note = 0; note < 3; note++) await house.Host.HandleAsync(House.Text($"note {note}", $"r{note}"));
        StoredRow first = (await house.RowsAsync("out|"))[0];
        OutboxRow claimed = OutboxRow.Read(first) with { Until = house.Time.GetUtcNow().AddSeconds(60) };
        PartitionBatch batch =
            new PartitionBatch(first.Id.Partition).Replace(first.Id.Row, claimed.ToBody(OutboxRow.Kind), first.ETag);
        await house.Store.CommitAsync(Tables.People, batch, CancellationToken.None);
        house.Time.Advance(TimeSpan.FromSeconds(30));
        TestHost next = house.StartHost();

        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Empty(house.Channel.Sent);
        house.Time.Advance(TimeSpan.FromSeconds(30));
        await next.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 0", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task Two_sweeps_at_once_send_it_once()
    {
        await using House house = await LeftByADeadHostAsync();
        TestHost next = house.StartHost();

        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => next.Sweep.SweepAsync(all: true, CancellationToken.None))));
        await next.StopAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
    }

    [Fact]
    public async Task Of_two_hosts_that_find_it_at_once_the_first_to_claim_it_sends_it()
    {
        await using House house = await LeftByADeadHostAsync();
        TestHost[] hosts = [house.StartHost(), house.StartHost()];
        Task bothClaim = house.Store.LetTwoMeet(batch => batch.Writes is [{ Kind: RowWriteKind.Replace }]);

        await Task.WhenAll(hosts.Select(host => host.Sweep.SweepAsync(all: true, CancellationToken.None)));
        await bothClaim.WaitAsync(House.Patience);
        foreach (TestHost host in hosts) await host.StopAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("out|"));
    }

    [Fact]
    public async Task What_was_sent_since_the_sweep_read_it_is_not_sent_again()
    {
        await using House house = await LeftByADeadHostAsync();
        TestHost[] hosts = [house.StartHost(), house.StartHost()];
        house.Store.AfterScanned = async (table, _) =>
        {
            if (table != Tables.People) return;
            house.Store.AfterScanned = null;
            await hosts[1].Sweep.SweepAsync(all: true, CancellationToken.None);
            await house.Store.UntilNothingIsOutgoingAsync();
        };

        await hosts[0].Sweep.SweepAsync(all: true, CancellationToken.None);
        foreach (TestHost host in hosts) await host.StopAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
    }

    [Fact]
    public async Task The_sweep_at_start_leaves_what_a_turn_of_this_host_is_about_to_send()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync(); // So that the turn's own sending cannot hide the sweep's.
        await house.Host.HandleAsync(House.Text("note own"));
        bool taken = false;
        house.Store.BeforeCommit = (table, _) =>
        {
            taken |= table == Tables.People;
            return Task.CompletedTask;
        };

        await house.Host.Sweep.SweepAsync(all: true, CancellationToken.None);

        Assert.DoesNotContain(house.Log, line => line.Contains("taken up", StringComparison.Ordinal));
        Assert.False(taken);
    }

    [Fact]
    public async Task Another_hosts_claim_is_respected_until_it_is_over()
    {
        await using House house = await LeftByADeadHostAsync();
        TestHost next = house.StartHost(options: new OutboxOptions());
        foreach (StoredRow row in await house.RowsAsync("out|"))
        {
            OutboxRow later = OutboxRow.Read(row) with
            {
                Until = house.Time.GetUtcNow().AddMinutes(6),
                NotAfter = house.Time.GetUtcNow().AddHours(1),
            };
            PartitionBatch batch =
                new PartitionBatch(row.Id.Partition).Replace(row.Id.Row, later.ToBody(OutboxRow.Kind), row.ETag);
            await house.Store.CommitAsync(Tables.People, batch, CancellationToken.None);
        }

        house.Time.Advance(TimeSpan.FromMinutes(5));
        await next.Sweep.SweepAsync(all: false, CancellationToken.None);
        Assert.Empty(house.Channel.Sent);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await next.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
    }

    /// <summary>A turn was committed, and the process died before it sent anything.</summary>
    private static async Task<House> LeftByADeadHostAsync()
    {
        House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note left", "r1"));
        ImmutableArray<StoredRow> rows = await house.RowsAsync("out|");
        Assert.Single(rows);
        Assert.Empty(house.Channel.Sent);
        house.Time.Advance(new OutboxOptions().Claim);
        return house;
    }
}
