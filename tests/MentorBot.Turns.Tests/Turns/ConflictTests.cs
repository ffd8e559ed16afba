namespace MentorBot.Turns.Tests.Turns;

/// <summary>Of two turns at once one loses, reloads, and is done again; nobody notices.</summary>
public sealed class ConflictTests : HouseTest
{
    [Theory]
    [InlineData("r1")]
    [InlineData(null)]
    public async Task A_turn_that_loses_is_done_again_with_the_same_ids(string? receipt)
    {
        Lose(_house, times: 3);

        await _house.Host.TellAsync(House.Text("note x", receipt));

        Assert.Equal(4, _house.Host.Feature.Worked);
        Assert.Equal(
            $"note|{Assert.Single(_house.Host.Feature.Ids.Distinct())}",
            Assert.Single(await _house.RowsAsync("note|")).Id.Row);
        Assert.Equal(["Noted: x"], _house.Channel.Texts);
    }

    [Fact]
    public async Task A_failure_that_loses_is_recorded_once()
    {
        Lose(_house, times: 2);

        await _house.Host.TellAsync(House.Text("boom", "r1"));

        Assert.Single(await _house.RowsAsync("failure|"));
        Assert.Single(_house.Channel.Sent);
    }

    [Fact]
    public async Task A_turn_that_loses_without_end_is_said_not_to_be_saved()
    {
        Lose(_house, times: 1000);

        NotSavedException notSaved =
            await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));

        Assert.IsType<RowConflictException>(notSaved.InnerException);
        Assert.Equal(["I couldn't save that. Please send it again in a minute."], _house.Channel.Texts);
        Assert.Empty(_house.Store.Turns);
    }

    [Fact]
    public async Task Two_hosts_that_work_one_persons_events_at_once_lose_nothing()
    {
        TestHost[] hosts = [_house.Host, _house.StartHost()];

        await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(i => Task.Run(() => hosts[i % 2].HandleAsync(House.Text($"note {i}", $"r{i}")))));
        await _house.SettleAsync();

        Assert.Equal(
            Enumerable.Range(1, 16).Select(number => $"out|{number:D12}"),
            _house.Store.MessageRows.Order(StringComparer.Ordinal));
        Assert.Equal(16, (await _house.RowsAsync("note|")).Length);
        Assert.Equal(Enumerable.Range(0, 16).Select(i => $"Noted: {i}").Order(), _house.Channel.Texts.Order());
        Receipts receipts = new((await _house.FindStateAsync()).Receipts);
        Assert.All(Enumerable.Range(0, 16), i => Assert.True(receipts.Contains($"r{i}")));
    }

    [Fact]
    public async Task One_event_on_two_hosts_at_once_is_worked_once()
    {
        TestHost[] hosts = [_house.Host, _house.StartHost()];

        await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(i => Task.Run(() => hosts[i % 2].HandleAsync(House.Text("note x", "r1")))));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Single(await _house.RowsAsync("note|"));
        Assert.Equal(["Noted: x"], _house.Channel.Texts);
    }

    private static void Lose(House house, int times) => house.Store.BeforeCommit = (table, batch) =>
        table == Tables.People && batch.Writes.Any(write => write.Row == "talk") && times-- > 0
            ? throw new RowConflictException(table, new RowId(batch.Partition, "talk"))
            : Task.CompletedTask;
}
