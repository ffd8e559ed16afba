using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>
/// What the SQLite tests share: a folder, stores on its database, and another process's connection to it.
/// </summary>
public abstract class SqliteStoreFixture : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected static CancellationToken None => CancellationToken.None;

    internal TemporaryFolder Folder { get; } = new();

    /// <summary>A database file in a folder of it; neither is made yet.</summary>
    protected string Database => Folder.At(Path.Combine("data", "mentorbot.db"));

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<SqliteTableStore> OpenAsync(bool exclusive = false, TimeSpan? quiet = null)
    {
        SqliteStoreOptions options = new() { Path = Database, Exclusive = exclusive };
        return SqliteTableStore.OpenAsync(quiet is { } time ? options with { Quiet = time } : options, null, None);
    }

    internal Connection OpenForeign()
    {
        Connection connection = new(Database);
        connection.Execute("PRAGMA busy_timeout = 5000");
        return connection;
    }

    protected static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));

    protected static Task Insert(ITableStore store, string row, string json = "1") =>
        store.CommitAsync("People", new PartitionBatch("p").Insert(row, Body(json)), None);

    protected static Task<StoredRow?> Find(ITableStore store, string row) =>
        store.FindAsync("People", new RowId("p", row), None);

    protected static async Task<int> Count(ITableStore store)
    {
        int count = 0;
        await foreach (StoredRow _ in store.ScanAsync("People", "p", RowRange.All, None)) count++;
        return count;
    }

    /// <summary>A batch that conflicts with the row "there", which is there.</summary>
    private protected static PartitionBatch Conflicting() =>
        new PartitionBatch("p").Insert("first of conflict", Body("1")).Insert("there", Body("1"));

    /// <returns>Whether the commit went without a conflict.</returns>
    private protected static async Task<bool> Succeeds(Task commit)
    {
        try
        {
            await commit;
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }
}
