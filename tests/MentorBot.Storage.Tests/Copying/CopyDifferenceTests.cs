using MentorBot.Storage.Copying;

namespace MentorBot.Storage.Tests.Copying;

/// <summary>What did not arrive, or not as it was, is found.</summary>
public sealed class CopyDifferenceTests : StoreCopyFixture
{
    [Fact]
    public async Task A_row_that_was_lost_on_the_way_is_found_and_brought_by_doing_it_again()
    {
        FailingStore lossy = new(_to, (_, batch) => Task.FromResult(batch.Partition != "teams|77"));
        IReadOnlyList<CopiedTable> tables = await CopyAsync(lossy);
        Assert.Equal("Accounts", Assert.Single(tables, table => !table.IsSame).Table);
        Assert.Equal(
            (500, 499, false),
            tables.Where(table => !table.IsSame).Select(one => (one.Source.Rows, one.Target.Rows, one.SourceMoved))
                .Single());
        Assert.Equal(Source, await CopyMark.FindAsync(_to, None));

        Assert.All(await CopyAsync(_to), table => Assert.True(table.IsSame));
    }

    [Theory]
    [InlineData("""{"n":2}""", "goal", 1)]
    [InlineData("1", "talk", 1)]
    [InlineData("1", "goal", 2)]
    public async Task A_row_that_arrived_otherwise_is_found(string json, string kind, int version)
    {
        FailingStore other = new(_to, async (table, batch) =>
        {
            if (batch.Partition != "teams|77") return true;
            await _to.CommitAsync(
                table,
                new PartitionBatch(batch.Partition)
                    .Upsert("account", new RowBody(kind, version, Encoding.UTF8.GetBytes(json))), None);
            return false;
        });
        Assert.Equal("Accounts", Assert.Single(await CopyAsync(other), table => !table.IsSame).Table);
    }

    [Fact]
    public async Task A_source_that_goes_on_meanwhile_is_told_from_a_copy_that_failed()
    {
        FailingStore moving = new(_to, async (table, _) =>
        {
            if (table == "Accounts")
                await _from.CommitAsync("People", new PartitionBatch("large").Upsert("late", Body("1")), None);
            return true;
        });
        CopiedTable moved = Assert.Single(await CopyAsync(moving), table => !table.IsSame);
        Assert.Equal(("People", true), (moved.Table, moved.SourceMoved));
    }
}
