using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>One moment of a database that is being worked with.</summary>
public sealed class SqliteSnapshotTests : SqliteStoreFixture
{
    [Fact]
    public async Task What_is_written_afterwards_is_not_in_it_and_nobody_is_held_up()
    {
        await using SqliteTableStore host = await OpenAsync(exclusive: true);
        for (int i = 0; i < 1_500; i++) await Insert(host, $"{i:D4}");
        using SqliteSnapshot snapshot = await SqliteSnapshot.TakeAsync(Database, None);

        for (int i = 0; i < 100; i++) await Insert(host, $"late{i}");
        await host.CommitAsync(
            "People", new PartitionBatch("p").Delete("0000", null).Upsert("0001", Body("\"other\"")), None);

        List<StoredRow> rows = await ReadAsync(snapshot, "People");
        Assert.Equal(Enumerable.Range(0, 1_500).Select(i => $"{i:D4}"), rows.Select(row => row.Id.Row));
        Assert.All(rows, row => Assert.Equal("1"u8, row.Body.Json.Span));
        Assert.Equal(1_500, (await ReadAsync(snapshot, "People")).Count);
        Assert.Empty(await ReadAsync(snapshot, "Accounts"));
        Assert.Equal(1_599, await Count(host));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_made()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => SqliteSnapshot.TakeAsync(Database, None));
        Assert.False(File.Exists(Database));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database")]
    public async Task A_file_that_is_no_database_of_ours_is_refused_and_left_alone(string content)
    {
        string path = Folder.At("other");
        string text = string.Concat(Enumerable.Repeat(content, 1_000));
        await File.WriteAllTextAsync(path, text);
        await Assert.ThrowsAnyAsync<StorageUnavailableException>(() => SqliteSnapshot.TakeAsync(path, None));
        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused()
    {
        await using (await OpenAsync()) { }
        using (Connection foreign = OpenForeign()) foreign.Execute($"PRAGMA user_version = {Schema.Version + 1}");
        await Assert.ThrowsAsync<StorageFormatException>(() => SqliteSnapshot.TakeAsync(Database, None));
    }

    private static async Task<List<StoredRow>> ReadAsync(SqliteSnapshot snapshot, string table)
    {
        List<StoredRow> rows = [];
        await foreach (StoredRow row in snapshot.ScanTableAsync(table, None)) rows.Add(row);
        return rows;
    }
}
