using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    // Sorts after every key: no encoded code unit begins with this byte.
    private static readonly byte[] BehindAllKeys = [0xFF];

    public void Bind(int parameter, long value) => connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));

    public void Bind(int parameter, ReadOnlySpan<byte> utf8) =>
        // An empty span has a null pointer, which SQLite would take for NULL.
        connection.Check(
            utf8.IsEmpty
                ? raw.sqlite3_bind_text(handle, parameter, "")
                : raw.sqlite3_bind_text(handle, parameter, utf8));

    /// <summary>Binds a key in the encoding that sorts ordinally.</summary>
    public void BindKey(int parameter, string key)
    {
        Span<byte> bytes = stackalloc byte[key.Length * OrdinalUtf8.MaxBytesPerChar];
        Bind(parameter, bytes[..OrdinalUtf8.Encode(key, bytes)]);
    }

    /// <summary>Binds a value that sorts after every key.</summary>
    public void BindBehindAllKeys(int parameter) => Bind(parameter, BehindAllKeys);

    /// <summary>Advances to the next row and returns whether there is one.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW) return true;
        connection.Check(code);
        return false;
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    public void Run()
    {
        try { connection.Check(raw.sqlite3_step(handle)); }
        finally { Reset(); }
    }

    /// <summary>
    /// Resets the statement, so that it can run again and releases what it read. An error code here repeats the error
    /// of the step before, which was already thrown.
    /// </summary>
    public void Reset() => _ = raw.sqlite3_reset(handle);

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public string Key(int column) => OrdinalUtf8.Decode(Bytes(column));

    public void Dispose() => handle.Dispose();
}
