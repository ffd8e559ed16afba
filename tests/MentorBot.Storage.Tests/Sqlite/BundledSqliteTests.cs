using MentorBot.Storage.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>The SQLite that comes along with the program; nothing of the machine's is asked for.</summary>
public sealed class BundledSqliteTests : SqliteStoreFixture
{
    [Fact]
    public async Task It_is_the_packages_and_no_older_than_what_was_tested()
    {
        await using SqliteTableStore store = await OpenAsync();
        using Connection connection = OpenForeign();
        Assert.Equal("e_sqlite3", raw.GetNativeLibraryName());
        Assert.InRange(
            Version.Parse(connection.Text("SELECT sqlite_version()")), new Version(3, 53, 4), new Version(3, 99));
    }

    [Fact]
    public void A_connection_that_writes_overwrites_what_it_deletes_and_waits_for_the_disk()
    {
        DatabaseFile file = new(Database);
        Batteries_V2.Init();
        file.Create();
        using Connection writer = file.OpenWriter();
        Assert.Equal(1, writer.Number("PRAGMA secure_delete"));
        Assert.Equal(2, writer.Number("PRAGMA synchronous"));
        Assert.Equal("wal", writer.Text("PRAGMA journal_mode"));
    }
}
