using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>A connection to the database file. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 _handle;

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public Connection(string path)
    {
        const int flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX;
        int code = raw.sqlite3_open_v2(path, out _handle, flags, null);
        if (code == raw.SQLITE_OK) return;
        string message = raw.sqlite3_errmsg(_handle).utf8_to_string();
        _handle.Dispose();
        throw new SqliteException(code, message);
    }

    /// <summary>The number of rows that the last write changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Prepares a statement that is run many times.</summary>
    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement));
        return new Statement(this, statement);
    }

    /// <summary>Runs statements that are needed only once.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row, as a number.</summary>
    public long Number(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>The first column of the first row, as text.</summary>
    public string Text(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Step() ? statement.Key(0) : "";
    }

    /// <exception cref="SqliteException">The result code is an error.</exception>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteException(
                raw.sqlite3_extended_errcode(_handle), raw.sqlite3_errmsg(_handle).utf8_to_string());
    }

    public void Dispose() => _handle.Dispose();
}
