namespace MentorBot.Storage.Sqlite;

/// <summary>
/// The database's file: creates it on demand and opens it with the settings that every connection needs.
/// </summary>
internal sealed class DatabaseFile(string path)
{
    // busy_timeout: a write that waits for another process gives up after 5 s. synchronous FULL: a commit is on the
    // disk when it returns. A log of 32 MiB (8192 pages) spreads the cost of a checkpoint; a log that a burst has made
    // larger than 64 MiB is truncated. secure_delete: deleted content is overwritten, so that the words of a person who
    // asks to be forgotten do not stay in the file. The log still holds them until it is emptied (GroupWriter).
    private const string WriterSettings = """
        PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
        PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192;
        PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;
        """;

    private const string ReaderSettings =
        "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

    /// <summary>The absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>
    /// Creates the folder and the database if they are missing. The file is created under another name beside its place
    /// and then moved, so that another process finds it complete or not at all. It holds personal data: only its owner
    /// may read it.
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
            return; // Another process created it meanwhile.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens a connection that writes; the file is checked and has its schema afterwards.</summary>
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

    /// <summary>Opens a connection that only reads.</summary>
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
