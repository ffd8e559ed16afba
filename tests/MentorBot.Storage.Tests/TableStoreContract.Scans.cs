namespace MentorBot.Storage.Tests;

public abstract partial class TableStoreContract
{
    // By code unit the supplementary character (0xD83C …) lies before U+E000 and U+FFFD; by code point it would lie
    // behind them.
    private static readonly string[] InOrder =
    [
        "", "\0", "\u0001", " ", "#", "A", "Z", "a", "a\0", "aa", "b", "~", "\u007f", "ß", "語", "\uD7FF", "🎯", "🎯a",
        "\uE000", "\uFFFD",
    ];

    [ContractFact]
    public async Task Rows_are_in_ordinal_order_of_UTF16_code_units()
    {
        Assert.Equal(InOrder.Order(StringComparer.Ordinal), InOrder);
        foreach (string key in InOrder.Reverse()) await Commit(In("p").Insert(key, Body("1")));

        Assert.Equal(InOrder, Keys(await Scan("p", RowRange.All)));
    }

    [ContractFact]
    public async Task A_range_includes_its_beginning_and_excludes_its_end()
    {
        foreach (string key in InOrder) await Commit(In("p").Insert(key, Body("1")));

        for (int from = 0; from < InOrder.Length; from++)
        {
            Assert.Equal(InOrder[from..], Keys(await Scan("p", new RowRange(InOrder[from], null))));
            Assert.Equal(InOrder[..from], Keys(await Scan("p", new RowRange(null, InOrder[from]))));
            for (int to = 0; to < InOrder.Length; to++)
            {
                string[] expected = to < from ? [] : InOrder[from..to];
                Assert.Equal(expected, Keys(await Scan("p", new RowRange(InOrder[from], InOrder[to]))));
            }
        }
    }

    [ContractFact]
    public async Task A_range_may_begin_and_end_where_no_row_is()
    {
        await Commit(In("p").Insert("b", Body("1")).Insert("d", Body("1")));
        Assert.Equal(["b", "d"], Keys(await Scan("p", new RowRange("a", "e"))));
        Assert.Equal(["d"], Keys(await Scan("p", new RowRange("c", "e"))));
        Assert.Empty(await Scan("p", new RowRange("e", null)));
        Assert.Empty(await Scan("other", RowRange.All));
    }

    [ContractFact]
    public async Task A_prefix_range_holds_exactly_the_keys_that_begin_with_it()
    {
        string[] keys =
        [
            "goal", "goal|", "goal|1", "goal|2026", "goal|\uFFFF", "goal|🎯", "goal}", "goals", "x\uFFFF", "x\uFFFFy",
            "y", "\uFFFF", "\uFFFF\uFFFF",
        ];
        foreach (string key in keys) await Commit(In("p").Insert(key, Body("1")));

        foreach (string prefix in new[] { "goal", "goal|", "goal|2", "x\uFFFF", "\uFFFF", "none" })
        {
            string[] expected =
            [
                .. keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            ];
            Assert.Equal(expected, Keys(await Scan("p", RowRange.StartingWith(prefix))));
        }
    }

    [ContractFact]
    public async Task More_rows_than_a_page_are_scanned_once_each_and_in_order()
    {
        string[] keys = [.. Enumerable.Range(0, 2_345).Select(i => $"{i:D5}")];
        foreach (string[] hundred in keys.Chunk(100))
        {
            PartitionBatch batch = In("p");
            foreach (string key in hundred) batch.Insert(key, Body($"\"{key}\""));
            await Commit(batch);
        }

        List<StoredRow> rows = await Scan("p", RowRange.All);
        Assert.Equal(keys, Keys(rows));
        Assert.All(rows, row => Assert.Equal($"\"{row.Id.Row}\"", Json(row)));
        Assert.Equal(keys[1_000..2_000], Keys(await Scan("p", new RowRange(keys[1_000], keys[2_000]))));
        Assert.Equal(keys, Keys(await ToList(Store.ScanTableAsync(Table, null, None))));
    }

    [ContractFact]
    public async Task Large_rows_are_scanned_once_each_and_in_order()
    {
        string large = $"\"{new string('x', 500_000)}\"";
        string[] keys = [.. Enumerable.Range(0, 20).Select(i => $"{i:D2}")];
        foreach (string key in keys) await Commit(In("p").Insert(key, Body(large)));

        Assert.Equal(keys, Keys(await Scan("p", RowRange.All)));
        Assert.Equal(keys, Keys(await ToList(Store.ScanTableAsync(Table, null, None))));
    }

    [ContractFact]
    public async Task A_table_is_scanned_partition_by_partition_from_behind_the_one_given()
    {
        foreach (string partition in InOrder.Reverse())
            await Commit(In(partition).Insert("b", Body("1")).Insert("a", Body("1")));
        await Store.CommitAsync("Peopleless", In("p").Insert("r", Body("1")), None);

        for (int i = -1; i < InOrder.Length; i++)
        {
            List<StoredRow> rows = await ToList(Store.ScanTableAsync(Table, i < 0 ? null : InOrder[i], None));
            Assert.Equal(
                InOrder[(i + 1)..].SelectMany(p => new RowId[] { new(p, "a"), new(p, "b") }),
                rows.Select(row => row.Id));
        }
    }

    [ContractFact]
    public async Task Rows_may_be_written_while_a_scan_is_under_way()
    {
        for (int i = 0; i < 30; i++) await Commit(In("p").Insert($"{i:D2}", Body("1")));
        int seen = 0;
        await foreach (StoredRow row in Store.ScanAsync(Table, "p", RowRange.All, None))
        {
            await Commit(In("p").Delete(row.Id.Row, row.ETag));
            seen++;
        }
        Assert.Equal(30, seen);
        Assert.Empty(await Scan("p", RowRange.All));
    }

    [ContractFact]
    public async Task A_scan_ends_when_it_is_cancelled_between_rows()
    {
        await Commit(In("p").Insert("a", Body("1")).Insert("b", Body("1")));
        using CancellationTokenSource source = new();
        await using IAsyncEnumerator<StoredRow> rows =
            Store.ScanAsync(Table, "p", RowRange.All, source.Token).GetAsyncEnumerator(None);
        Assert.True(await rows.MoveNextAsync());
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }
}
