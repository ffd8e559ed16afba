using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>A database is opened by one host at a time, and holds what was written.</summary>
public sealed class OpeningTests : SqliteStoreFixture
{
    [Fact]
    public async Task Rows_survive_closing_and_opening_and_their_ETags_hold()
    {
        string etag;
        await using (SqliteTableStore first = await OpenAsync(exclusive: true))
        {
            await Insert(first, "r");
            etag = (await Find(first, "r"))!.ETag;
        }

        await using SqliteTableStore second = await OpenAsync(exclusive: true);
        await second.CommitAsync("People", new PartitionBatch("p").Replace("r", Body("2"), etag), None);

        Assert.NotEqual(etag, (await Find(second, "r"))!.ETag);
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_that_a_killed_process_leaves()
    {
        await using SqliteTableStore store = await OpenAsync(exclusive: true);
        for (int i = 0; i < 50; i++) await Insert(store, $"{i}");
        string left = Folder.At("left.db");
        foreach (string suffix in new[] { "", "-wal" }) File.Copy(Database + suffix, left + suffix);

        await using SqliteTableStore after =
            await SqliteTableStore.OpenAsync(new SqliteStoreOptions { Path = left, Exclusive = true }, null, None);

        Assert.Equal(50, await Count(after));
    }

    [Fact]
    public async Task A_second_host_is_refused_and_told_why_until_the_first_has_ended()
    {
        await using (await OpenAsync(exclusive: true))
        {
            StorageInUseException refused =
                await Assert.ThrowsAsync<StorageInUseException>(() => OpenAsync(exclusive: true));
            Assert.Contains(Database, refused.Message, StringComparison.Ordinal);
        }
        await using SqliteTableStore next = await OpenAsync(exclusive: true);
        await Insert(next, "r");
    }

    [Fact]
    public async Task A_command_line_reads_and_writes_beside_a_host()
    {
        await using SqliteTableStore host = await OpenAsync(exclusive: true);
        await using SqliteTableStore tool = await OpenAsync();
        HashSet<string> etags = [];
        for (int i = 0; i < 20; i++)
        {
            await Insert(host, $"host{i}");
            await Insert(tool, $"tool{i}");
            Assert.True(etags.Add((await Find(tool, $"host{i}"))!.ETag));
            Assert.True(etags.Add((await Find(host, $"tool{i}"))!.ETag));
        }
        await Assert.ThrowsAsync<RowConflictException>(() => Insert(tool, "host1"));
    }

    [Fact]
    public async Task Many_openers_of_a_new_file_make_one_database()
    {
        for (int round = 0; round < 20; round++)
        {
            SqliteStoreOptions options = new() { Path = Folder.At($"{round}.db") };
            SqliteTableStore[] stores =
                await Task.WhenAll(Enumerable.Range(0, 8)
                    .Select(_ => Task.Run(() => SqliteTableStore.OpenAsync(options, null, None))));
            for (int i = 0; i < stores.Length; i++) await Insert(stores[i], $"{i}");
            foreach (SqliteTableStore store in stores)
            {
                Assert.Equal(stores.Length, await Count(store));
                await store.DisposeAsync();
            }
        }

        Assert.Equal(20, Directory.GetFiles(Folder.FullName).Length);
    }

    [Fact]
    public async Task Rows_are_readable_in_the_sqlite_shell()
    {
        await using SqliteTableStore store = await OpenAsync();
        await Insert(store, "goal|1", """{"title":"Überblick"}""");
        using Connection shell = OpenForeign();
        Assert.Equal("""People|p|goal|1|text|{"title":"Überblick"}""",
            shell.Text(
                "SELECT TableName || '|' || Partition || '|' || RowKey || '|' || typeof(Json) || '|' || Json FROM "
                    + "Rows"));
    }
}
