namespace MentorBot.Storage.Sqlite;

/// <summary>Where a SQLite store is and who opens it.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file. A relative path is relative to the working directory.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Whether to create a missing folder and file. If not, a missing file is a <see cref="FileNotFoundException"/>.
    /// </summary>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>
    /// Whether the host opens the store. Only one host may use a file: it holds <c>&lt;path&gt;.lock</c>, which the
    /// operating system releases however the process ends. The command line opens the store without it, beside a
    /// running host.
    /// </summary>
    public bool Exclusive { get; init; }

    /// <summary>How long no write must have come before the log is emptied.</summary>
    internal TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(10);
}
