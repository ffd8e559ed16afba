namespace MentorBot.Turns.Tests.Nudges;

/// <summary>A row or an entry of a nudge that cannot be read is left, and holds up nobody.</summary>
public sealed class UnreadableNudgeTests
{
    [Theory]
    [InlineData("nudge|tea")]
    [InlineData("talk")]
    public async Task A_row_that_cannot_be_read_holds_up_nobody_else(string row)
    {
        await using House house = await DueNudge.OpenHouseAsync("tea");
        for (int i = 0; i < 10; i++) await house.Host.HandleAsync(House.Text("remind milk 0", who: $"bo{i}"));
        PersonId alex = await house.PersonAsync();
        RowBody newer = new(row.Split('|')[0], 2, Encoding.UTF8.GetBytes("""{"nextOut":"many","id":7}"""));
        await house.Store.PutAsync(alex, row, newer);
        house.Time.Advance(TimeSpan.FromMinutes(11));

        await house.Host.NudgeAsync();

        Assert.Equal(Enumerable.Repeat("Remember the milk", 10), house.Channel.Texts);
        Assert.Contains(
            alex.Partition, Assert.Single(await house.NudgeEntriesAsync()).Id.Row, StringComparison.Ordinal);
        Assert.Single(await house.RowsAsync("nudge|tea")); // For the release that can read it.
    }

    [Theory]
    [InlineData("n|0000000000000000000|tea|nobody", "{}")]
    [InlineData("n|00000000000000000|tea", "{}")]
    [InlineData("n|0000000000000000000|tea|home|alex", "null")]
    [InlineData("n|0000000000000000000|tea|home|alex", "{\"at\":7}")]
    public async Task An_entry_that_cannot_be_read_is_passed_over_and_left(string row, string json)
    {
        await using House house = await DueNudge.OpenHouseAsync("tea");
        for (int shard = 0; shard < 64; shard++)
        {
            RowBody body = new("nudge", 1, Encoding.UTF8.GetBytes(json));
            await house.Store.CommitAsync(
                Tables.Due, new PartitionBatch($"{shard:D2}").Upsert(row, body), CancellationToken.None);
        }

        Assert.Equal(house.Clock.Now, await house.Host.Nudges.NextAsync(CancellationToken.None));
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Equal(64, (await house.NudgeEntriesAsync()).Length);
    }

    [Fact]
    public async Task The_next_is_found_past_a_row_that_cannot_be_read()
    {
        await using House house = await DueNudge.OpenHouseAsync("tea");
        await house.Host.HandleAsync(House.Text("remind milk 5"));
        RowBody newer = new("nudge", 2, Encoding.UTF8.GetBytes("""{"id":7}"""));
        string alex = (await house.PersonAsync()).Partition;
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(alex).Upsert("nudge|tea", newer), CancellationToken.None);

        Assert.Equal(house.Clock.Now.AddMinutes(5), await house.Host.Nudges.NextAsync(CancellationToken.None));
    }
}
