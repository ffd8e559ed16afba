using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>The contract, kept by SQLite.</summary>
public sealed class SqliteTableStoreTests : TableStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteTableStore? _store;

    protected override async Task<ITableStore> OpenAsync() =>
        _store =
            await SqliteTableStore.OpenAsync(
                new SqliteStoreOptions { Path = _folder.Database, Exclusive = true }, null, None);

    public void Dispose() => _folder.Dispose();

    protected override async Task CloseAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }
}
