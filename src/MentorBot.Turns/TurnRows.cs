using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>A person's rows: those in the store, changed by what the turn has written so far.</summary>
internal sealed class TurnRows(PersonId person, ITableStore store, RowCodec codec)
{
    private readonly SortedDictionary<string, RowBody?> _writes = new(StringComparer.Ordinal);

    /// <summary>What the turn writes, by row key; null where it removes the row.</summary>
    public IReadOnlyDictionary<string, RowBody?> Writes => _writes;

    public RowCodec Codec => codec;

    public async Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken) where T : class
    {
        RowId place = new(person.Partition, kind.Key(id));
        if (_writes.TryGetValue(place.Row, out RowBody? written))
            return written is { } body ? codec.Read(kind, new StoredRow(place, body, "")) : null;
        StoredRow? row = await store.FindAsync(Tables.People, place, cancellationToken);
        return row is null ? null : codec.Read(kind, row);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken)
        where T : class
    {
        SortedDictionary<string, StoredRow> rows = new(StringComparer.Ordinal);
        string prefix = $"{kind.Name}|";
        RowRange range = RowRange.StartingWith(prefix);
        await foreach (StoredRow row in store.ScanAsync(Tables.People, person.Partition, range, cancellationToken))
            rows[row.Id.Row] = row;
        foreach ((string key, RowBody? body) in _writes)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (body is { } written) rows[key] = new StoredRow(new RowId(person.Partition, key), written, "");
            else rows.Remove(key);
        }

        return [.. rows.Values.Select(row => codec.Read(kind, row))];
    }

    /// <summary>Whether the person has a row of that key.</summary>
    public async Task<bool> HasAsync(string key, CancellationToken cancellationToken) =>
        _writes.TryGetValue(key, out RowBody? written)
            ? written is not null
            : await store.FindAsync(Tables.People, new RowId(person.Partition, key), cancellationToken) is not null;

    public void Put<T>(RowKind<T> kind, string id, T row) where T : class =>
        _writes[kind.Key(id)] = codec.Write(kind, row);

    /// <summary>Writes a row in its stored form.</summary>
    public void Put(string key, RowBody body) => _writes[key] = body;

    public void Remove<T>(RowKind<T> kind, string id) where T : class => _writes[kind.Key(id)] = null;

    public void Remove(string key) => _writes[key] = null;
}
