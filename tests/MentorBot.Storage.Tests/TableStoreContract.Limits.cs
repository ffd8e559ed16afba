namespace MentorBot.Storage.Tests;

public abstract partial class TableStoreContract
{
    private static readonly string[] OddKeys =
    [
        "", "/", @"\", "//", "./.", "..", "[\\[", "~", "$", "$25", "%2F", "%", "%25",
        "#", "?", "'", "\"",
        "'; DROP TABLE Rows; --", "_", "a b", "+", "&", "=", ",", ";", "(x)", "http://x/?y=1#z", " ", "\t", "\r\n",
        "\0", "a\0b", "\u001f", "\u007f", "\u0085",
        "ä", "日本語", "עברית", "🎯", "\uD83C", "\uDFAF", "\uDFAF\uD83C", "a\uD83Cb", "\uFFFE", "\uFFFF", "e\u0301", "é",
        new string('k', StorageLimits.MaxKeyLength), new string('語', StorageLimits.MaxKeyLength),
    ];

    private static readonly string[] BadTables =
        ["", "ab", "1st", "People_Old", "Leute'; --", "Menschén", new('A', StorageLimits.MaxTableLength + 1)];

    [ContractFact]
    public async Task Every_character_may_be_in_a_key()
    {
        foreach (string key in OddKeys.Where(CanChange))
            await Commit(In(key).Insert(key, Body("1")).Insert(key == "" ? "x" : key[1..], Body("2")));

        foreach (string key in OddKeys.Where(CanChange))
        {
            StoredRow row = await Existing(key, key);
            Assert.Equal((new RowId(key, key), "1"), (row.Id, Json(row)));
            Assert.Equal(2, (await Scan(key, RowRange.All)).Count);
            await Commit(In(key).Replace(key, Body("3"), row.ETag));
            await Commit(In(key).Delete(key, null));
            Assert.Null(await Find(key, key));
        }
    }

    [ContractFact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        string tooLong = new('k', StorageLimits.MaxKeyLength + 1);
        Assert.Throws<ArgumentException>(() => In(tooLong));
        Assert.Throws<ArgumentException>(() => In("p").Insert(tooLong, Body("1")));
        Assert.Throws<ArgumentException>(() => In("p").Delete(tooLong, null));
        await Assert.ThrowsAsync<ArgumentException>(() => Find(tooLong, "r"));
        await Assert.ThrowsAsync<ArgumentException>(() => Find("p", tooLong));
        await Assert.ThrowsAsync<ArgumentException>(() => Scan(tooLong, RowRange.All));
    }

    [ContractFact]
    public async Task A_row_of_the_largest_size_is_kept_and_a_larger_one_refused()
    {
        int most =
            (StorageLimits.MaxRowBytes - StorageLimits.RowOverheadBytes) / 2 - "p".Length - "r".Length - "goal".Length;
        string largest = $"\"{new string('ü', most - 2)}\"";

        await Commit(In("p").Insert("r", Body(largest)));

        Assert.Equal(largest, Json(await Existing("p", "r")));
        Assert.Throws<ArgumentException>(() => In("p").Insert("r", Body(largest + " ")));
    }

    [ContractFact]
    public async Task A_batch_holds_100_rows_and_no_more()
    {
        PartitionBatch batch = In("p");
        for (int i = 0; i < PartitionBatch.MaxRows; i++)
            batch.Insert(i.ToString(CultureInfo.InvariantCulture), Body("1"));
        Assert.Throws<InvalidOperationException>(() => batch.Insert("one more", Body("1")));

        await Commit(batch);

        Assert.Equal(PartitionBatch.MaxRows, (await Scan("p", RowRange.All)).Count);
    }

    [ContractFact]
    public async Task A_batch_holds_4_MiB_and_no_more()
    {
        RowBody quarter = Body($"\"{new string('x', 260_000)}\"");
        PartitionBatch batch = In("p");
        for (int i = 0; i < 8; i++) batch.Insert($"{i}", quarter);
        Assert.Throws<InvalidOperationException>(() => batch.Insert("one more", quarter));

        await Commit(batch);

        Assert.Equal(8, (await Scan("p", RowRange.All)).Count);
    }

    [ContractFact]
    public void A_batch_names_each_row_once()
    {
        PartitionBatch batch = In("p").Insert("r", Body("1"));
        Assert.Throws<InvalidOperationException>(() => batch.Upsert("r", Body("2")));
        Assert.Throws<InvalidOperationException>(() => batch.Delete("r", null));
        Assert.Single(batch.Writes);
    }

    [ContractFact]
    public void A_body_without_kind_version_or_valid_text_is_refused()
    {
        Assert.Throws<ArgumentException>(() => In("p").Insert("r", Body("1", kind: "")));
        Assert.Throws<ArgumentException>(() => In("p")
            .Insert("r", Body("1", kind: new string('k', StorageLimits.MaxKindLength + 1))));
        Assert.Throws<ArgumentException>(() => In("p").Insert("r", Body("1", version: 0)));
        Assert.Throws<ArgumentException>(() => In("p")
            .Insert("r", new RowBody("goal", 1, new byte[] { 0x22, 0xFF, 0x22 })));
    }

    [ContractFact]
    public async Task A_table_name_that_Azure_would_refuse_is_refused()
    {
        foreach (string table in BadTables)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Store.FindAsync(table, new RowId("p", "r"), None));
            await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(
                table, In("p").Insert("r", Body("1")), None));
            await Assert.ThrowsAsync<ArgumentException>(() => ToList(Store.ScanAsync(table, "p", RowRange.All, None)));
            await Assert.ThrowsAsync<ArgumentException>(() => ToList(Store.ScanTableAsync(table, null, None)));
        }
    }
}
