using System.ComponentModel.DataAnnotations;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// SQLite files: named by the setting <c>Storage__Path</c>, or by a path, with or without <c>sqlite:</c> before it. Any
/// text may be a path, so a program asks this backend last whether an address belongs to it.
/// </summary>
public sealed class SqliteBackend : StorageBackend<SqliteSettings>
{
    private const string Scheme = "sqlite:";

    /// <inheritdoc/>
    public override string Name => "Sqlite";

    /// <inheritdoc/>
    protected override StoreAddress Locate(SqliteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return IsPath(settings.Path)
            ? new SqliteAddress(Path.GetFullPath(settings.Path), IsSetting: true)
            : throw new StoreSettingException(nameof(settings.Path), "a path with a NUL character", "a file's path");
    }

    /// <inheritdoc/>
    protected override StoreAddress Find(string text, SqliteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(text);
        string path = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..] : text;
        return IsPath(path)
            ? new SqliteAddress(Path.GetFullPath(path), IsSetting: false)
            : throw new FormatException("A file's path is expected.");
    }

    private static bool IsPath(string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal);
}

/// <summary>The settings of a SQLite store.</summary>
public sealed class SqliteSettings
{
    /// <summary>The database file. A relative path is relative to the working directory.</summary>
    [Required(ErrorMessage = "a file's path")]
    public string Path { get; set; } = "data/mentorbot.db";
}
