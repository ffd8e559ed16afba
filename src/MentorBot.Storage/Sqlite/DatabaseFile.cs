namespace MentorBot.Storage.Sqlite;

/// <summary>The database's file: made on demand, opened with the settings that every connection needs.</summary>
internal sealed class DatabaseFile(string path)
{
    // A write that waits for another process gives up after 5 s; FULL: a commit is on the disk when it returns. A log
    // of 32 MiB spreads the cost of a checkpoint, and is cut back when a burst has made it larger. What is deleted is
    // overwritten: whoever asks to be forgotten leaves no words in the file. The log holds them until it is emptied
    // (GroupWriter).
    private const string WriterSettings = """
        PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
        PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192;
        PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;
        """;

    private const string ReaderSettings =
        "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

    /// <summary>Its absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>
    /// Makes the folder and the database where there is none, beside its place: another process finds it whole or not
    /// at all. It holds what people confide: only its owner may read it.
    /// </summary>
    public void Create()
    {
        if (File.Exists(Path)) return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        string unfinished = $"{Path}.{Guid.NewGuid():n}.new";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            new FileStream(unfinished, options).Dispose();
            new DatabaseFile(unfinished).OpenWriter().Dispose();
            File.Move(unfinished, Path);
        }
        catch (IOException) when (File.Exists(Path))
        {
            return; // Somebody else made it meanwhile.
        }
        finally
        {
            File.Delete(unfinished);
        }
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
