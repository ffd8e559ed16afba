using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

public sealed class OpeningTests : SqliteStoreFixture
{
    private const string Words = "words-that-were-taken-back";

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
    public async Task What_was_deleted_or_written_over_is_in_no_file_any_more()
    {
        await using (SqliteTableStore store = await OpenAsync(exclusive: true)) await ConfideAndTakeBackAsync(store);
        Assert.False(await IsHeldAsync());
    }

    [Fact]
    public async Task What_was_deleted_or_written_over_leaves_the_log_while_nothing_is_written()
    {
        await using SqliteTableStore store = await OpenAsync(exclusive: true, quiet: TimeSpan.FromMilliseconds(100));
        using Connection foreign = OpenForeign();
        foreign.Execute("BEGIN; SELECT COUNT(*) FROM Rows");
        await ConfideAndTakeBackAsync(store);
        Assert.True(await IsHeldAsync());
        foreign.Execute("COMMIT");

        using CancellationTokenSource patience = new(Patience);
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(20));
        while (await IsHeldAsync()) await look.WaitForNextTickAsync(patience.Token);
        await Insert(store, "after");
    }

    [Fact]
    public async Task A_file_beside_it_that_cannot_be_opened_is_no_sign_of_another_host()
    {
        await using (await OpenAsync()) { }
        File.CreateSymbolicLink(Database + ".lock", Database + ".lock");
        StorageUnavailableException refused =
            await Assert.ThrowsAsync<StorageUnavailableException>(() => OpenAsync(exclusive: true));
        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
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
    public async Task A_missing_file_is_not_made_unless_asked()
    {
        SqliteStoreOptions options = new() { Path = Database, CreateIfMissing = false };
        await Assert.ThrowsAsync<FileNotFoundException>(() => SqliteTableStore.OpenAsync(options, null, None));
        Assert.False(Directory.Exists(Path.GetDirectoryName(Database)));

        await using (await OpenAsync()) { }
        await using SqliteTableStore store = await SqliteTableStore.OpenAsync(options, null, None);
        Assert.Equal(Database, store.Path);
    }

    [Fact]
    public async Task A_file_of_a_newer_release_is_refused()
    {
        await using (await OpenAsync()) { }
        using (Connection foreign = OpenForeign()) foreign.Execute($"PRAGMA user_version = {Schema.Version + 1}");

        StorageFormatException refused =
            await Assert.ThrowsAsync<StorageFormatException>(() => OpenAsync(exclusive: true));

        Assert.Contains($"schema {Schema.Version + 1}", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageFormatException>(() => OpenAsync(exclusive: true));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        await using (await OpenAsync()) { }
        string other = Folder.At("other.db");
        await File.WriteAllBytesAsync(other, []);
        using (Connection foreign = new(other)) foreign.Execute("CREATE TABLE Theirs (Id)");

        await Assert.ThrowsAsync<StorageFormatException>(() => SqliteTableStore.OpenAsync(
            new SqliteStoreOptions { Path = other }, null, None));

        using Connection again = new(other);
        Assert.Equal(1, again.Number("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        string text = Folder.At("text.db");
        await File.WriteAllTextAsync(text, new string('x', 5_000));
        StorageUnavailableException refused =
            await Assert.ThrowsAsync<StorageUnavailableException>(() => SqliteTableStore.OpenAsync(
                new SqliteStoreOptions { Path = text }, null, None));
        Assert.Contains(text, refused.Message, StringComparison.Ordinal);
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

    private static async Task ConfideAndTakeBackAsync(SqliteTableStore store)
    {
        for (int i = 0; i < 500; i++) await Insert(store, $"{i:D3}", $"\"{Words}\"");
        await foreach (StoredRow row in store.ScanAsync("People", "p", RowRange.All, None))
        {
            bool isKept = row.Id.Row.EndsWith('7');
            PartitionBatch change = new("p");
            await store.CommitAsync(
                "People",
                isKept ? change.Replace(row.Id.Row, Body("1"), row.ETag) : change.Delete(row.Id.Row, row.ETag), None);
        }
    }

    private async Task<bool> IsHeldAsync()
    {
        string folder = Path.GetDirectoryName(Database)!;
        foreach (string file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) != ".lock"))
        {
            await using FileStream open =
                new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(open, Encoding.Latin1);
            if ((await reader.ReadToEndAsync()).Contains(Words, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
