using MentorBot.Host.Settings;
using MentorBot.Storage;
using MentorBot.Storage.Copying;

namespace MentorBot.Host.Commands;

/// <summary>Where a copy comes from: one moment of a SQLite file, or another store as it goes on.</summary>
internal sealed class CopySource : IAsyncDisposable
{
    private readonly IAsyncDisposable? _store;
    private readonly SqliteSnapshot? _snapshot;

    private CopySource(OpenStore store) =>
        (ScanAsync, _store) = ((table, cancellationToken) => store.Rows.ScanTableAsync(table, null, cancellationToken), store);

    private CopySource(SqliteSnapshot snapshot) => (ScanAsync, _snapshot) = (snapshot.ScanTableAsync, snapshot);

    public TableScan ScanAsync { get; }

    /// <exception cref="RefusedException">It is not there.</exception>
    public static async Task<CopySource> OpenAsync(StoreAddress address, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        try
        {
            return address is SqliteAddress sqlite
                ? new CopySource(await SqliteSnapshot.TakeAsync(sqlite.Path, cancellationToken))
                : new CopySource(await OpenStore.OpenAsync(address, Opening.Existing, logs, cancellationToken));
        }
        catch (FileNotFoundException)
        {
            throw new RefusedException($"There is no database at '{address.Name}' to copy from.");
        }
        catch (StorageMissingException)
        {
            throw new RefusedException($"There is nothing in {address.Name} to copy from. Storage__TablePrefix names what the tables begin with.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _snapshot?.Dispose();
        if (_store is not null) await _store.DisposeAsync();
    }
}
