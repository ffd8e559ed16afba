namespace MentorBot.Storage.Sqlite;

/// <summary>
/// A connection for reading with its statements. Used by one thread at a time; it holds no transaction between calls.
/// </summary>
internal sealed class RowReader(Connection connection) : IDisposable
{
    // A page ends at this many rows, or with the row that exceeds this many bytes of JSON, whichever comes first.
    private const int PageRows = 1_000;
    private const int PageBytes = 4 * 1024 * 1024;
    private const string Select = "SELECT RowKey, Kind, Version, Json, ETag, Partition FROM Rows WHERE TableName = ?1";

    private readonly Statement _find = connection.Prepare($"{Select} AND Partition = ?2 AND RowKey = ?3");
    private readonly Statement _scan = connection.Prepare(
        $"{Select} AND Partition = ?2 AND RowKey >= ?3 AND RowKey < ?4 ORDER BY RowKey LIMIT {PageRows}");
    private readonly Statement _scanTable = connection.Prepare(
        $"{Select} AND (Partition, RowKey) >= (?2, ?3) ORDER BY Partition, RowKey LIMIT {PageRows}");

    public StoredRow? Find(string table, RowId id)
    {
        _find.BindKey(1, table);
        _find.BindKey(2, id.Partition);
        _find.BindKey(3, id.Row);
        try { return _find.Step() ? Row(_find, id) : null; }
        finally { _find.Reset(); }
    }

    /// <summary>The first rows of a range, and whether there may be more.</summary>
    public (List<StoredRow> Rows, bool More) Page(string table, string partition, string from, string? before)
    {
        _scan.BindKey(1, table);
        _scan.BindKey(2, partition);
        _scan.BindKey(3, from);
        if (before is null) _scan.BindBehindAllKeys(4);
        else _scan.BindKey(4, before);
        return Page(_scan, statement => new RowId(partition, statement.Key(0)));
    }

    /// <summary>The first rows of a table from a position on, and whether there may be more.</summary>
    public (List<StoredRow> Rows, bool More) Page(string table, RowId from)
    {
        _scanTable.BindKey(1, table);
        _scanTable.BindKey(2, from.Partition);
        _scanTable.BindKey(3, from.Row);
        return Page(_scanTable, static statement => new RowId(statement.Key(5), statement.Key(0)));
    }

    private static (List<StoredRow> Rows, bool More) Page(Statement statement, Func<Statement, RowId> id)
    {
        List<StoredRow> rows = [];
        long bytes = 0;
        try
        {
            while (statement.Step())
            {
                rows.Add(Row(statement, id(statement)));
                bytes += rows[^1].Body.Json.Length;
                if (rows.Count == PageRows || bytes >= PageBytes) return (rows, true);
            }
            return (rows, false);
        }
        finally
        {
            statement.Reset();
        }
    }

    private static StoredRow Row(Statement statement, RowId id)
    {
        RowBody body = new(statement.Key(1), (int)statement.Number(2), statement.Bytes(3).ToArray());
        return new StoredRow(id, body, statement.Number(4).ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _find.Dispose();
        _scan.Dispose();
        _scanTable.Dispose();
        connection.Dispose();
    }
}
