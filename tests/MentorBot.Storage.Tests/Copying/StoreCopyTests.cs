using MentorBot.Storage.Copying;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Copying;

/// <summary>Everything arrives, once, however often it was cut off; and what did not is found.</summary>
public sealed class StoreCopyTests : IAsyncLifetime, IDisposable
{
    private const string Source = "house";
    private static readonly string[] Tables = ["People", "Accounts", "Empty"];
    private readonly TemporaryFolder _folder = new();
    private SqliteTableStore _from = null!;
    private SqliteTableStore _to = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        (_from, _to) = (await OpenAsync("from"), await OpenAsync("to"));
        // More than a batch and a page, more than a batch's bytes, keys at the ends of the order, and many small
        // partitions.
        for (int i = 0; i < 1_234; i += 100)
        {
            PartitionBatch batch = new("large");
            for (int row = i; row < Math.Min(i + 100, 1_234); row++) batch.Insert($"{row:D5}", Body($"{row}"));
            await _from.CommitAsync("People", batch, None);
        }

        for (int row = 0; row < 12; row++)
            await _from.CommitAsync(
                "People", new PartitionBatch("wide").Insert($"{row}", Body(new string('x', 500_000))), None);
        foreach (string key in new[] { "", "\0", "a|b", "語", "🎯", "\uFFFD" })
            await _from.CommitAsync(
                "People", new PartitionBatch(key).Insert(key, new RowBody("talk", 3, "{}"u8.ToArray())), None);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i =>
            _from.CommitAsync("Accounts", new PartitionBatch($"teams|{i}").Insert("account", Body("1")), None)));
    }

    public async Task DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

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
        FailingStore cut = new(_to, (table, _) => BeforeAccounts(table));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => CopyAsync(cut));
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

    [Fact]
    public async Task A_target_that_holds_something_is_refused_and_left_as_it_was()
    {
        await _to.CommitAsync("Accounts", new PartitionBatch("teams|mine").Insert("account", Body("1")), None);
        string before = await EverythingAsync(_to);
        await Assert.ThrowsAsync<CopyRefusedException>(() => CopyAsync(_to));
        Assert.Equal(before, await EverythingAsync(_to));
    }

    [Fact]
    public async Task A_copy_that_is_finished_is_a_target_that_holds_something()
    {
        await CopyAsync(_to);
        await Assert.ThrowsAsync<CopyRefusedException>(() => CopyAsync(_to));
    }

    [Fact]
    public async Task A_copy_of_another_store_is_not_gone_on_with()
    {
        FailingStore cut = new(_to, (table, _) => BeforeAccounts(table));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => CopyAsync(cut));
        CopyRefusedException refused = await Assert.ThrowsAsync<CopyRefusedException>(
            () => new StoreCopy("other", Scan(_from), _to, Tables).RunAsync(null, None));
        Assert.Contains(Source, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_not_finished_is_not_copied()
    {
        FailingStore cut = new(_to, (table, _) => BeforeAccounts(table));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => CopyAsync(cut));
        await using SqliteTableStore third = await OpenAsync("third");
        await Assert.ThrowsAsync<CopyRefusedException>(() => new StoreCopy("to", Scan(_to), third, Tables)
            .RunAsync(null, None));
    }

    private Task<IReadOnlyList<CopiedTable>> CopyAsync(ITableStore to) =>
        new StoreCopy(Source, Scan(_from), to, Tables).RunAsync(null, None);

    private static TableScan Scan(SqliteTableStore store) =>
        (table, cancellationToken) => store.ScanTableAsync(table, null, cancellationToken);

    private static Task<bool> BeforeAccounts(string table) =>
        table == "Accounts" ? throw CutOff() : Task.FromResult(true);

    private static StorageUnavailableException CutOff() => new("Cut off.");

    private Task<SqliteTableStore> OpenAsync(string name) =>
        SqliteTableStore.OpenAsync(new SqliteStoreOptions { Path = _folder.At($"{name}.db") }, null, None);

    private static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));

    private static async Task<string> EverythingAsync(SqliteTableStore store)
    {
        StringBuilder all = new();
        foreach (string table in Tables)
        {
            await foreach (StoredRow row in store.ScanTableAsync(table, null, None))
            {
                string json = Encoding.UTF8.GetString(row.Body.Json.Span);
                all.Append(
                    CultureInfo.InvariantCulture, $"{table}|{row.Id}|{row.Body.Kind}|{row.Body.Version}|{json}\n");
            }
        }

        return all.ToString();
    }
}
