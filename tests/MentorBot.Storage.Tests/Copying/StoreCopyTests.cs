using MentorBot.Storage.Copying;

namespace MentorBot.Storage.Tests.Copying;

/// <summary>Everything arrives, once, however often the copy was cut off.</summary>
public sealed class StoreCopyTests : StoreCopyFixture
{
    [Fact]
    public async Task Everything_is_copied_and_found_to_be_the_same()
    {
        IReadOnlyList<CopiedTable> tables = await CopyAsync(_to);
        Assert.Equal(Tables, tables.Select(table => table.Table));
        Assert.Equal([1_234 + 12 + 6, 500, 0], tables.Select(table => table.Target.Rows));
        Assert.All(tables, table => Assert.True(table is { IsSame: true, SourceMoved: false }));
        Assert.Equal(await EverythingAsync(_from), await EverythingAsync(_to));
        Assert.Null(await CopyMark.FindAsync(_to, None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(400)]
    public async Task A_copy_that_was_cut_off_goes_on_and_writes_nothing_twice(int commits)
    {
        HashSet<(string, RowId)> arrived = [];
        int left = commits;
        FailingStore cut = new(_to, (table, batch) => left-- > 0 ? Arrives(table, batch) : throw CutOff());
        await Assert.ThrowsAsync<StorageUnavailableException>(() => CopyAsync(cut));
        Assert.Equal(commits > 0, await CopyMark.FindAsync(_to, None) == Source);

        IReadOnlyList<CopiedTable> tables = await CopyAsync(new FailingStore(_to, Arrives));

        Assert.All(tables, table => Assert.True(table.IsSame));
        Assert.Equal(await EverythingAsync(_from), await EverythingAsync(_to));
        Assert.Null(await CopyMark.FindAsync(_to, None));

        Task<bool> Arrives(string table, PartitionBatch batch)
        {
            // The mark is the one row that comes and goes.
            if (Tables.Contains(table))
                Assert.All(
                    batch.Writes, write => Assert.True(arrived.Add((table, new RowId(batch.Partition, write.Row)))));
            return Task.FromResult(true);
        }
    }

    [Fact]
    public async Task What_has_changed_since_it_was_cut_off_is_brought_up_to_date()
    {
        await CutOffBeforeAccountsAsync();
        await _from.CommitAsync(
            "People",
            new PartitionBatch("large").Delete("00000", null).Upsert("00007", Body("\"other\""))
                .Insert("new", Body("1")), None);
        await _from.CommitAsync("People", new PartitionBatch("\uFFFD").Delete("\uFFFD", null), None);

        Assert.All(await CopyAsync(_to), table => Assert.True(table.IsSame));
        Assert.Equal(await EverythingAsync(_from), await EverythingAsync(_to));
    }

    [Fact]
    public async Task A_partition_of_rows_that_are_longer_on_the_way_than_at_rest_arrives()
    {
        RowBody wide = Body($"\"{new string('語', 14_000)}\"");
        foreach (int number in Enumerable.Range(0, 100))
            await _from.CommitAsync("People", new PartitionBatch("wide").Insert($"{number:D3}", wide), None);

        Assert.All(await CopyAsync(_to), table => Assert.True(table.IsSame));
    }
}
