namespace MentorBot.Storage.Sqlite;

/// <summary>Where a SQLite store lives and who opens it.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file. A relative path is from the working directory.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Whether a missing folder and file are made. If not, a missing file is a <see cref="FileNotFoundException"/>.
    /// </summary>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>
    /// Whether this is the host, of which there is one a file (it holds <c>&lt;path&gt;.lock</c>, which the operating
    /// system frees however the process ends). The command line opens without, next to a running host.
    /// </summary>
    public bool Exclusive { get; init; }

    /// <summary>After how long without a write the log is emptied.</summary>
    internal TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(10);
}
