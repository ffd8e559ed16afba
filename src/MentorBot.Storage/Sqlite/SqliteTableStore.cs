using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Keeps rows in a SQLite file: the embedded store. Safe for any number of threads, and for other processes beside it.
/// Reads run on the caller's thread; one thread does the writes and flushes all waiting batches at once. Errors of
/// SQLite become a <see cref="StorageUnavailableException"/>.
/// </summary>
public sealed class SqliteTableStore : ITableStore, IAsyncDisposable
{
    private readonly ReaderPool _readers;
    private readonly GroupWriter _writer;
    private readonly HostLock? _lock;

    private SqliteTableStore(DatabaseFile file, HostLock? hostLock, TimeSpan quiet, ILogger logger)
    {
        _lock = hostLock;
        _readers = new ReaderPool(file);
        _writer = new GroupWriter(new WriteTransaction(file.OpenWriter()), quiet, logger);
        Path = file.Path;
    }

    /// <summary>The absolute path of the database.</summary>
    public string Path { get; }

    /// <summary>Opens the store, and creates its folder and file if the options say so.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist, and the options forbid creating it.</exception>
    /// <exception cref="StorageInUseException">Another host works with the file.</exception>
    /// <exception cref="StorageFormatException">The file belongs to another program, or to a newer release.</exception>
    /// <exception cref="StorageUnavailableException">
    /// The file cannot be opened, or the system has no SQLite.
    /// </exception>
    public static Task<SqliteTableStore> OpenAsync(
        SqliteStoreOptions options, ILogger<SqliteTableStore>? logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        return Task.Run(() => Open(options, logger ?? NullLogger<SqliteTableStore>.Instance), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(id.Partition, nameof(id));
        StorageLimits.CheckKey(id.Row, nameof(id));
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<StoredRow?>(cancellationToken);
        try
        {
            return Task.FromResult(_readers.Read(
                (table, id), static (reader, wanted) => reader.Find(wanted.table, wanted.id)));
        }
        catch (StorageUnavailableException e)
        {
            return Task.FromException<StoredRow?>(e);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(partition, nameof(partition));
        StorageLimits.CheckKey(range.From ?? "", nameof(range));
        StorageLimits.CheckKey(range.Before ?? "", nameof(range));
        return Pages(
            range.From ?? "", (reader, from) => reader.Page(table, partition, from, range.Before),
            last => After(last.Row), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanTableAsync(string table, string? after, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(after ?? "", nameof(after));
        RowId first = new(after is null ? "" : After(after), "");
        return Pages(
            first, (reader, from) => reader.Page(table, from), last => new RowId(last.Partition, After(last.Row)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        ArgumentNullException.ThrowIfNull(batch);
        return batch.Writes.Count == 0 ? Task.CompletedTask : _writer.CommitAsync(table, batch, cancellationToken);
    }

    /// <summary>Writes the waiting batches, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _writer.EndAsync();
        }
        finally
        {
            _readers.Dispose();
            _lock?.Dispose();
        }
    }

    private static SqliteTableStore Open(SqliteStoreOptions options, ILogger logger)
    {
        SQLitePCL.Batteries_V2.Init();
        DatabaseFile file = new(options.Path);
        if (!options.CreateIfMissing && !File.Exists(file.Path))
            throw new FileNotFoundException($"There is no database at '{file.Path}'.", file.Path);
        HostLock? hostLock = null;
        try
        {
            if (options.CreateIfMissing) file.Create();
            if (options.Exclusive) hostLock = new HostLock(file.Path);
            return new SqliteTableStore(file, hostLock, options.Quiet, logger);
        }
        catch (Exception e)
        {
            hostLock?.Dispose();
            if (e is SqliteException or IOException or UnauthorizedAccessException)
                throw new StorageUnavailableException($"The database '{file.Path}' cannot be opened.", e);
            throw;
        }
    }

    // The smallest key after another one, in ordinal order.
    private static string After(string key) => key + '\0';

    private async IAsyncEnumerable<StoredRow> Pages<TPlace>(
        TPlace from, Func<RowReader, TPlace, (List<StoredRow> Rows, bool More)> page, Func<RowId, TPlace> after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (bool more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (List<StoredRow> rows, more) = _readers.Read(from, page);
            foreach (StoredRow row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
            if (more) from = after(rows[^1].Id);
        }
    }
}
