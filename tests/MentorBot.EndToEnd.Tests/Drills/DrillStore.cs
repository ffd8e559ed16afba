using MentorBot.Storage;
using MentorBot.Storage.AzureTables;
using MentorBot.Storage.Sqlite;
using MentorBot.Storage.Tests.Azurite;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>
/// A store of a drill's own: a SQLite file, or Azurite with its data on disk. It starts hosts, and counts what they
/// left.
/// </summary>
internal sealed class DrillStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private AzuriteProcess? _azurite;

    private DrillStore()
    {
    }

    public string Name => _azurite is null ? "SQLite" : "Azurite";

    public AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("The store is a SQLite file.");

    public static DrillStore OnSqlite() => new();

    public static async Task<DrillStore> OnAzuriteAsync(CancellationToken cancellationToken)
    {
        DrillStore store = new();
        try
        {
            store._azurite = await AzuriteProcess.StartAsync(store._folder.At("azurite"), cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program on this store.</summary>
    /// <param name="host">Names one of several; what it keeps beside the store is its own.</param>
    /// <param name="endpoint">Where it finds Azurite, if behind something else.</param>
    public Task<Bot> StartHostAsync(string host = "one", string? endpoint = null)
    {
        List<(string Name, string Value)> settings =
        [
            ("Teams__Limits__Enabled", "false"), ("Scheduling__SweepInterval", "00:00:01"),
            ("Logging__LogLevel__Default", "Warning"),
        ];
        if (_azurite is not null)
        {
            settings.Add(("Storage__Provider", "AzureTables"));
            settings.Add(
                ("Storage__ConnectionString", AzuriteProcess.ConnectionStringAt(endpoint ?? _azurite.Endpoint)));
        }

        return Bot.StartAsync(_folder.At($"{host}.db"), [.. settings]);
    }

    /// <summary>Counts what is in it; hosts may be at work.</summary>
    public async Task<Census> CountAsync(CancellationToken cancellationToken)
    {
        ITableStore store = _azurite is null
            ? await SqliteTableStore.OpenAsync(
                new SqliteStoreOptions { Path = _folder.At("one.db") }, NullLogger<SqliteTableStore>.Instance,
                cancellationToken)
            : await AzureTableStore.OpenAsync(
                new AzureTableStoreOptions { ConnectionString = _azurite.ConnectionString }, null, cancellationToken);
        try
        {
            return await Census.OfAsync(store, cancellationToken);
        }
        finally
        {
            if (store is IAsyncDisposable open) await open.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _folder.Dispose();
    }
}
