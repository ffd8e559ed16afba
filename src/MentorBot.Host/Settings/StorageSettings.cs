namespace MentorBot.Host.Settings;

/// <summary>Where state is kept.</summary>
/// <param name="Provider">Which store.</param>
/// <param name="Path">The SQLite file, absolute.</param>
internal sealed record StorageSettings(StorageProvider Provider, string Path)
{
    public static StorageSettings Read(IConfigurationSection section)
    {
        StorageProvider provider = section.Choice("Provider", StorageProvider.Sqlite);
        string path = section["Path"] is { Length: > 0 } given ? given : "data/mentorbot.db";
        if (path.Contains('\0', StringComparison.Ordinal)) throw new SettingException("Storage:Path", "a path with a NUL character", "a file's path");
        return new StorageSettings(provider, System.IO.Path.GetFullPath(path));
    }
}

/// <summary>The stores there are.</summary>
internal enum StorageProvider
{
    /// <summary>A file, embedded.</summary>
    Sqlite,
}
