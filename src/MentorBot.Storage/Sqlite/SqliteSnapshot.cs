using System.Runtime.CompilerServices;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// A snapshot of a SQLite store, unaffected by what a host writes meanwhile: one read transaction, which blocks nobody.
/// The file grows by what is written until the snapshot is closed.
/// </summary>
public sealed class SqliteSnapshot : IDisposable, IAsyncDisposable
{
    private readonly string _path;
    private readonly RowReader _reader;

    private SqliteSnapshot(string path, Connection connection) => (_path, _reader) = (path, new RowReader(connection));

    /// <summary>Takes the snapshot.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="StorageFormatException">
    /// The file is not a MentorBot database, or belongs to another release.
    /// </exception>
    /// <exception cref="StorageUnavailableException">The file cannot be read.</exception>
    public static Task<SqliteSnapshot> TakeAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => Take(path), cancellationToken);

    /// <summary>Every row of a table, in order. One scan at a time.</summary>
    public async IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        RowId from = default;
        for (bool more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (List<StoredRow> rows, more) = Page(table, from);
            foreach (StoredRow row in rows) yield return row;
            if (more) from = rows[^1].Id with { Row = rows[^1].Id.Row + '\0' };
        }
    }

    /// <summary>Ends the snapshot.</summary>
    public void Dispose() => _reader.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private (List<StoredRow> Rows, bool More) Page(string table, RowId from)
    {
        try
        {
            return _reader.Page(table, new RowId(from.Partition ?? "", from.Row ?? ""));
        }
        catch (SqliteException e)
        {
            throw new StorageUnavailableException($"'{_path}' could not be read.", e);
        }
    }

    private static SqliteSnapshot Take(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        DatabaseFile file = new(path);
        if (!File.Exists(file.Path))
            throw new FileNotFoundException($"There is no database at '{file.Path}'.", file.Path);
        Connection? connection = null;
        try
        {
            connection = file.OpenReader();
            if (connection.Number("PRAGMA application_id") != Schema.ApplicationId)
                throw new StorageFormatException($"'{file.Path}' is no database of this program's.");
            if (connection.Number("PRAGMA user_version") is not Schema.Version and var version)
                throw new StorageFormatException(
                    $"'{file.Path}' has schema {version}; this release knows {Schema.Version}.");
            // SQLite begins the transaction with its first read.
            connection.Execute("BEGIN");
            connection.Number("SELECT Next FROM ETags");
            return new SqliteSnapshot(file.Path, connection);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            if (e is SqliteException)
                throw new StorageUnavailableException($"The database '{file.Path}' cannot be read.", e);
            throw;
        }
    }
}
