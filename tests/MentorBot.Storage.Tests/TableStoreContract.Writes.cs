namespace MentorBot.Storage.Tests;

public abstract partial class TableStoreContract
{
    [ContractFact]
    public async Task A_row_is_read_as_it_was_written()
    {
        await Commit(In("org|ada").Insert("goal|1", Body("""{"title":"Übung 🎯"}""", "goal", 3)));

        StoredRow row = await Existing("org|ada", "goal|1");

        Assert.Equal(new RowId("org|ada", "goal|1"), row.Id);
        Assert.Equal(("goal", 3, """{"title":"Übung 🎯"}"""), (row.Body.Kind, row.Body.Version, Json(row)));
        Assert.NotEmpty(row.ETag);
    }

    [ContractFact]
    public async Task A_row_that_was_never_written_is_null()
    {
        Assert.Null(await Find("p", "r"));
        await Commit(In("p").Insert("r", Body("1")));
        Assert.Null(await Find("p", "R"));
        Assert.Null(await Find("P", "r"));
        Assert.Null(await Store.FindAsync("Other", new RowId("p", "r"), None));
    }

    [ContractFact]
    public async Task Inserting_a_row_twice_is_a_conflict_that_names_it()
    {
        await Commit(In("p").Insert("r", Body("1")));

        RowConflictException conflict =
            await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Insert("r", Body("2"))));

        Assert.Equal((Table, new RowId("p", "r")), (conflict.Table, conflict.Id));
        Assert.Equal("1", Json(await Existing("p", "r")));
    }

    [ContractFact]
    public async Task Replacing_a_row_with_a_stale_ETag_is_a_conflict()
    {
        await Commit(In("p").Insert("r", Body("1")));
        string first = (await Existing("p", "r")).ETag;
        await Commit(In("p").Replace("r", Body("2"), first));

        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Replace("r", Body("3"), first)));
        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Replace("r", Body("3"), "never given")));

        Assert.Equal("2", Json(await Existing("p", "r")));
    }

    [ContractFact]
    public async Task Replacing_a_row_that_is_gone_is_a_conflict()
    {
        await Commit(In("p").Insert("r", Body("1")));
        string etag = (await Existing("p", "r")).ETag;
        await Commit(In("p").Delete("r", etag));

        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Replace("r", Body("2"), etag)));

        Assert.Null(await Find("p", "r"));
    }

    [ContractFact]
    public async Task Deleting_with_a_stale_ETag_or_a_missing_row_is_a_conflict()
    {
        await Commit(In("p").Insert("r", Body("1")));
        string first = (await Existing("p", "r")).ETag;
        await Commit(In("p").Upsert("r", Body("2")));

        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Delete("r", first)));
        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Delete("missing", first)));
        await Assert.ThrowsAsync<RowConflictException>(() => Commit(In("p").Delete("missing", null)));

        Assert.Equal("2", Json(await Existing("p", "r")));
    }

    [ContractFact]
    public async Task A_row_is_deleted_with_its_ETag_or_whatever_it_is()
    {
        await Commit(In("p").Insert("a", Body("1")).Insert("b", Body("1")).Insert("c", Body("1")));
        string etag = (await Existing("p", "a")).ETag;

        await Commit(In("p").Delete("a", etag).Delete("b", null));

        Assert.Equal(["c"], Keys(await Scan("p", RowRange.All)));
    }

    [ContractFact]
    public async Task A_batch_with_one_conflict_writes_nothing()
    {
        await Commit(In("p").Insert("b", Body("1")).Insert("gone", Body("1")));
        StoredRow gone = await Existing("p", "gone");

        PartitionBatch batch =
            In("p").Upsert("a", Body("2")).Delete("gone", gone.ETag).Insert("b", Body("2")).Upsert("c", Body("2"));
        RowConflictException conflict = await Assert.ThrowsAsync<RowConflictException>(() => Commit(batch));

        Assert.Equal("b", conflict.Id.Row);
        Assert.Equal(["b", "gone"], Keys(await Scan("p", RowRange.All)));
        Assert.Equal(gone.ETag, (await Existing("p", "gone")).ETag);
    }

    [ContractFact]
    public async Task Every_write_gives_a_new_ETag_even_with_equal_values()
    {
        HashSet<(string Row, string ETag)> seen = [];
        for (int i = 0; i < 20; i++)
        {
            await Commit(In("p").Upsert("r", Body("1")).Upsert("s", Body("1")));
            foreach (string row in new[] { "r", "s" }) Assert.True(seen.Add((row, (await Existing("p", row)).ETag)));
        }
        await Commit(In("p").Delete("r", null));
        await Commit(In("p").Insert("r", Body("1")));
        Assert.True(seen.Add(("r", (await Existing("p", "r")).ETag)));
    }

    [ContractFact]
    public async Task Tables_and_partitions_are_apart()
    {
        await Store.CommitAsync("Due", In("p").Insert("r", Body("1")), None);
        await Store.CommitAsync("People", In("p").Insert("r", Body("2")), None);
        await Store.CommitAsync("People", In("q").Insert("r", Body("3")), None);

        Assert.Equal("1", Json((await Store.FindAsync("Due", new RowId("p", "r"), None))!));
        Assert.Equal("2", Json(await Existing("p", "r")));
        Assert.Equal("3", Json(await Existing("q", "r")));
    }

    [ContractFact]
    public async Task An_empty_batch_changes_nothing()
    {
        await Commit(In("p"));
        Assert.Empty(await Scan("p", RowRange.All));
    }
}
