namespace MentorBot.Turns.Tests.Turns;

/// <summary>Features react to what comes about in a turn, within it.</summary>
public sealed class ReactionTests : HouseTest
{
    [Fact]
    public async Task Reactions_follow_the_handler_in_the_order_of_what_was_raised_and_of_the_rooms()
    {
        await _house.Host.SayAsync("hatch duck goose");

        Assert.Equal(
            ["All sat on", "first saw duck", "second saw duck", "first saw goose", "second saw goose"],
            _house.Channel.Texts);
    }

    [Fact]
    public async Task What_a_reaction_raises_is_reacted_to()
    {
        await _house.Host.SayAsync("hatch hen duck");

        IEnumerable<string> second =
            _house.Channel.Texts.Where(text => text.StartsWith("second", StringComparison.Ordinal));
        Assert.Equal(["second saw hen", "second saw duck", "second saw chick"], second);
    }

    [Fact]
    public async Task All_of_it_is_one_batch()
    {
        await _house.Host.SayAsync("hatch hen");

        PartitionBatch batch = Assert.Single(_house.Store.Turns);
        Assert.Equal(
            ["note|chick", "note|hen"],
            batch.Writes.Select(write => write.Row).Where(row => row.StartsWith("note|", StringComparison.Ordinal)));
        Assert.Equal(5, batch.Writes.Count(write => write.Row.StartsWith("out|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_fails_rolls_the_turn_back()
    {
        Sent told = Assert.Single(await _house.Host.SayAsync("hatch hen stone"));

        Assert.Contains("ref", told.Text, StringComparison.Ordinal);
        Assert.Empty(await _house.RowsAsync("note|"));
        Assert.Single(await _house.RowsAsync("failure|"));
    }

    [Fact]
    public async Task What_a_dialog_raises_where_it_saves_is_reacted_to_once_it_has_done_its_part()
    {
        await _house.Host.SayAsync("brood");

        IReadOnlyList<Sent> sent = await _house.Host.SayAsync("duck");

        Assert.Equal(
            ["What?: duck", "Sat on", "More?", "first saw duck", "second saw duck"], sent.Select(one => one.Text));
        Assert.Equal(2, _house.Store.Turns.Count());
        // Not when it is replayed.
        Assert.DoesNotContain(
            await _house.Host.SayAsync("more"), one => one.Text.Contains("saw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reaction_that_fails_leaves_the_dialog_at_its_question()
    {
        await _house.Host.SayAsync("brood");
        string asked = (await _house.FindStateAsync()).Dialog!.Shown!;

        await _house.Host.SayAsync("stone");

        Assert.Equal(asked, (await _house.FindStateAsync()).Dialog!.Shown);
        Assert.Contains("first saw duck", (await _house.Host.SayAsync("duck")).Select(one => one.Text));
    }

    [Fact]
    public async Task A_turn_that_is_done_again_reacts_once()
    {
        int losses = 2;
        _house.Store.BeforeCommit = (
            table,
            batch) => table == Tables.People && batch.Writes.Any(write => write.Row == PersonState.RowKey)
                && losses-- > 0
            ? throw new RowConflictException(table, new RowId(batch.Partition, PersonState.RowKey))
            : Task.CompletedTask;

        await _house.Host.SayAsync("hatch duck");

        Assert.Equal(["All sat on", "first saw duck", "second saw duck"], _house.Channel.Texts);
    }
}
