using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>Files that are not opened, or not made.</summary>
public sealed class RefusedFileTests : SqliteStoreFixture
{
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
}
