namespace MentorBot.Storage.Sqlite;

/// <summary>The database's file: made on demand, opened with the settings that every connection needs.</summary>
internal sealed class DatabaseFile(string path)
{
    // A write that waits for another process gives up after 5 s; FULL: a commit is on the disk when it returns. A log of 32 MiB spreads the cost of a
    // checkpoint, and is cut back when a burst has made it larger.
    private const string WriterSettings = """
        PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
        PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 67108864;
        """;

    private const string ReaderSettings = "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

    /// <summary>Its absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Makes the folder and an empty file where there is none. It holds what people confide: only its owner may read it.</summary>
    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using FileStream file = new(Path, options);
    }

    /// <summary>A connection that writes, to a file that is checked and has its schema.</summary>
    public Connection OpenWriter()
    {
        Connection connection = Open(WriterSettings);
        try
        {
            Schema.Ensure(connection, Path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that only reads.</summary>
    public Connection OpenReader() => Open(ReaderSettings);

    private Connection Open(string settings)
    {
        Connection connection = new(Path);
        try
        {
            connection.Execute(settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
