using MentorBot.Storage.AzureTables;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Host.Settings;

/// <summary>
/// The available kinds of store. A new one is a folder in MentorBot.Storage, and a line here.
/// </summary>
internal static class StorageBackends
{
    /// <summary>The default comes first.</summary>
    public static IReadOnlyList<IStorageBackend> All { get; } =
    [
        new SqliteBackend(),
        new AzureTablesBackend(),
    ];
}
