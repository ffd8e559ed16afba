using System.Text.RegularExpressions;

namespace MentorBot.Host.Settings;

/// <summary>Where state is kept.</summary>
/// <param name="Address">The store.</param>
/// <param name="Path">The SQLite file, absolute; beside it lies what Development keeps in files, whatever the store is.</param>
/// <param name="TablePrefix">What the names of tables on Azure begin with.</param>
internal sealed partial record StorageSettings(StoreAddress Address, string Path, string TablePrefix)
{
    public static StorageSettings Read(IConfigurationSection section)
    {
        StorageProvider provider = section.Choice("Provider", StorageProvider.Sqlite);
        string path = section["Path"] is { Length: > 0 } given ? given : "data/mentorbot.db";
        if (path.Contains('\0', StringComparison.Ordinal)) throw new SettingException("Storage:Path", "a path with a NUL character", "a file's path");
        path = System.IO.Path.GetFullPath(path);
        string prefix = section["TablePrefix"] is { Length: > 0 } named ? named : "MentorBot";
        if (!Prefix().IsMatch(prefix)) throw new SettingException("Storage:TablePrefix", prefix, "1 to 23 letters and digits, a letter first");
        return new StorageSettings(provider == StorageProvider.Sqlite ? new SqliteAddress(path) : ReadAzure(section, prefix), path, prefix);
    }

    private static AzureTablesAddress ReadAzure(IConfigurationSection section, string prefix)
    {
        (string connection, string endpoint) = (section["ConnectionString"] ?? "", section["Endpoint"] ?? "");
        if (connection.Length > 0 && endpoint.Length > 0)
            throw new SettingException("Storage:Endpoint", endpoint, "nothing beside Storage__ConnectionString: one of the two");
        if (endpoint.Length > 0)
        {
            return StoreAddress.FindEndpoint(endpoint) is { } url
                ? new AzureTablesAddress(null, url, prefix)
                : throw new SettingException("Storage:Endpoint", endpoint, "the https URL of a storage account's Tables");
        }

        if (connection.Length == 0) throw new SettingException("Storage:ConnectionString", null, "a storage account's connection string, or Storage__Endpoint");
        return StoreAddress.IsConnectionString(connection)
            ? new AzureTablesAddress(connection, null, prefix)
            : throw new SettingException("Storage:ConnectionString", "a text that names no account", "a storage account's connection string");
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,22}\z")]
    private static partial Regex Prefix();
}

/// <summary>The stores there are.</summary>
internal enum StorageProvider
{
    /// <summary>A file, embedded.</summary>
    Sqlite,

    /// <summary>The Tables of an Azure Storage account.</summary>
    AzureTables,
}
