using MentorBot.Host.Settings;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Storage.AzureTables;
using MentorBot.Storage.Copying;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Host;

/// <summary>The store at an address, open until this is disposed: the one place that knows which store an address is of.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private OpenStore(ITableStore rows) => Rows = rows;

    public ITableStore Rows { get; }

    /// <param name="address">Where it is.</param>
    /// <param name="how">What it is opened for.</param>
    /// <param name="logs">What the store says.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="FileNotFoundException">The file is to be there, and is not.</exception>
    /// <exception cref="StorageMissingException">The tables are to be there, and are not.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be used.</exception>
    /// <exception cref="ArgumentException">The address is none that the account's Tables have; the message holds no secret.</exception>
    public static async Task<OpenStore> OpenAsync(StoreAddress address, Opening how, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        ITableStore rows = address switch
        {
            SqliteAddress sqlite => await SqliteTableStore.OpenAsync(
                new SqliteStoreOptions { Path = sqlite.Path, Exclusive = how is Opening.Alone, CreateIfMissing = how is not Opening.Existing },
                logs.CreateLogger<SqliteTableStore>(), cancellationToken),
            AzureTablesAddress azure => await AzureTableStore.OpenAsync(
                new AzureTableStoreOptions
                {
                    ConnectionString = azure.ConnectionString, Endpoint = azure.Endpoint, Prefix = azure.TablePrefix,
                    Tables = how is Opening.Existing ? [] : Tables.All, RequireTables = how is Opening.Existing ? [Tables.People] : [],
                },
                logs.CreateLogger<AzureTableStore>(), cancellationToken),
            _ => throw new NotSupportedException($"There is no store of the kind {address.GetType().Name}."),
        };
        return new OpenStore(rows);
    }

    /// <summary>The store that this one is an unfinished copy of; null where it is whole.</summary>
    public Task<string?> UnfinishedCopyOfAsync(CancellationToken cancellationToken) => CopyMark.FindAsync(Rows, cancellationToken);

    public ValueTask DisposeAsync() => Rows is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}

/// <summary>What a store is opened for.</summary>
internal enum Opening
{
    /// <summary>By the host, or by whoever must not work beside one; it is made where it is missing.</summary>
    Alone,

    /// <summary>By a command that may work beside a host; it is made where it is missing.</summary>
    Beside,

    /// <summary>By a command that may work beside a host; it must be there.</summary>
    Existing,
}
