namespace MentorBot.Storage.Sqlite;

/// <summary>The database's one table of rows, and the checks that a file must pass before it is used.</summary>
internal static class Schema
{
    /// <summary>The newest schema that this release knows; kept in the file's <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as ours: <c>MBot</c> in ASCII.</summary>
    public const int ApplicationId = 0x4D426F74;

    private const string Create = """
        CREATE TABLE Rows (
            TableName TEXT NOT NULL, Partition TEXT NOT NULL, RowKey TEXT NOT NULL,
            Kind TEXT NOT NULL, Version INTEGER NOT NULL, Json TEXT NOT NULL, ETag INTEGER NOT NULL,
            PRIMARY KEY (TableName, Partition, RowKey)) WITHOUT ROWID;
        CREATE TABLE ETags (Next INTEGER NOT NULL);
        INSERT INTO ETags VALUES (1);
        """;

    /// <summary>Creates the schema in an empty file, and checks an existing one.</summary>
    /// <exception cref="StorageFormatException">
    /// The file belongs to another program, or to a newer release than this one.
    /// </exception>
    public static void Ensure(Connection connection, string path)
    {
        if (Within(connection, "BEGIN", () => IsKnown(connection, path))) return;
        if (connection.Text("PRAGMA journal_mode = WAL") is not "wal" and var mode)
            throw new StorageFormatException(
                $"'{path}' cannot have a write-ahead log (journal mode '{mode}'): put the database on a local disk.");
        Within(connection, "BEGIN IMMEDIATE", () =>
        {
            bool isMade = IsKnown(connection, path); // Another process may have created it since the check.
            if (!isMade)
                connection.Execute(
                    $"{Create} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
            return isMade;
        });
    }

    /// <summary>Reads the header in one transaction, because another process may be creating the schema.</summary>
    private static bool Within(Connection connection, string begin, Func<bool> act)
    {
        connection.Execute(begin);
        try
        {
            bool result = act();
            connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            if (connection.InTransaction) connection.Execute("ROLLBACK");
            throw;
        }
    }

    private static bool IsKnown(Connection connection, string path)
    {
        long application = connection.Number("PRAGMA application_id");
        long version = connection.Number("PRAGMA user_version");
        if (application == ApplicationId && version == Version) return true;
        if (application == ApplicationId)
            throw new StorageFormatException(
                $"'{path}' has schema {version}; this release knows {Version}. Start the one that last used it, or a "
                    + "newer one.");
        if (application != 0 || version != 0 || connection.Number("SELECT count(*) FROM sqlite_master") != 0)
            throw new StorageFormatException($"'{path}' is a SQLite database of another program. Choose another file.");
        return false;
    }
}
