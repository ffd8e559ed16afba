namespace MentorBot.Storage.Tests;

/// <summary>Random batches and scans against one table, and a dictionary that says what must come of them.</summary>
internal sealed class RandomOperations(ITableStore store, string table, Random random)
{
    private static readonly string[] Parts = ["", "a", "b", "|", "\0", "é", "🎯", "\uE000", "\uFFFF", "\uD83C"];

    private readonly Dictionary<RowId, (string Json, string ETag)> _rows = [];
    private readonly List<string> _staleETags = ["1", "none"];
    private readonly HashSet<(RowId Id, string ETag)> _formerETags = [];

    public async Task StepAsync(int seed, int step)
    {
        if (random.Next(4) == 0) await CheckRangeAsync($"seed {seed}, step {step}");
        else await WriteAsync($"seed {seed}, step {step}");
    }

    public async Task CheckTableAsync(int seed)
    {
        string? after = random.Next(2) == 0 ? null : Key();
        List<RowId> expected = [
            .. _rows.Keys.Where(id => after is null || string.CompareOrdinal(id.Partition, after) > 0)
            .OrderBy(id => id.Partition, StringComparer.Ordinal).ThenBy(id => id.Row, StringComparer.Ordinal)];
        List<RowId> found = [];
        await foreach (StoredRow row in store.ScanTableAsync(table, after, CancellationToken.None)) found.Add(row.Id);
        Assert.True(expected.SequenceEqual(found), $"seed {seed}: the table's rows differ");
    }

    private async Task CheckRangeAsync(string where)
    {
        string partition = Key();
        RowRange range = random.Next(3) switch
        {
            0 => RowRange.All,
            1 => RowRange.StartingWith(Key() + "a"),
            _ => new RowRange(Key(), Key())
        };
        List<string> expected = [.. _rows.Keys.Where(id => id.Partition == partition && Within(id.Row, range))
            .Select(id => id.Row).Order(StringComparer.Ordinal)];
        List<string> found = [];
        await foreach (StoredRow row in store.ScanAsync(table, partition, range, CancellationToken.None))
        {
            found.Add(row.Id.Row);
            Assert.True(
                _rows[row.Id] == (Encoding.UTF8.GetString(row.Body.Json.Span), row.ETag), $"{where}: a row differs");
        }
        Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), $"{where}: the range's rows differ");
    }

    private async Task WriteAsync(string where)
    {
        PartitionBatch batch = new(Key());
        foreach (string row in Enumerable.Range(0, random.Next(1, 5)).Select(_ => Key()).Distinct()) Add(batch, row);
        string? conflict =
            batch.Writes.FirstOrDefault(write => !IsExpected(new RowId(batch.Partition, write.Row), write))?.Row;
        try
        {
            await store.CommitAsync(table, batch, CancellationToken.None);
            Assert.True(conflict is null, $"{where}: a conflict was missed");
        }
        catch (RowConflictException e)
        {
            Assert.True(conflict == e.Id.Row, $"{where}: a conflict was seen where there is none, or at the wrong row");
            return;
        }
        foreach (RowWrite write in batch.Writes) await RecordAsync(new RowId(batch.Partition, write.Row), write, where);
    }

    private void Add(PartitionBatch batch, string row)
    {
        RowBody body = new("kind", random.Next(1, 9), Encoding.UTF8.GetBytes($"{random.Next(3)}"));
        RowId id = new(batch.Partition, row);
        string etag = _rows.TryGetValue(id, out (string Json, string ETag) there) && random.Next(8) != 0
            ? there.ETag : _staleETags[random.Next(_staleETags.Count)];
        bool sensible = random.Next(8) != 0;
        bool exists = _rows.ContainsKey(id);
        switch (random.Next(4))
        {
            case 0: batch.Upsert(row, body); break;
            case 1 when exists || !sensible: batch.Delete(row, random.Next(2) == 0 ? null : etag); break;
            case 2 when exists || !sensible: batch.Replace(row, body, etag); break;
            default:
                if (exists && sensible) batch.Replace(row, body, etag);
                else batch.Insert(row, body);
                break;
        }
    }

    private bool IsExpected(RowId id, RowWrite write) => write.Kind switch
    {
        RowWriteKind.Insert => !_rows.ContainsKey(id),
        RowWriteKind.Upsert => true,
        _ =>
            _rows.TryGetValue(id, out (string Json, string ETag) there)
                && (write.ETag is null || write.ETag == there.ETag),
    };

    private async Task RecordAsync(RowId id, RowWrite write, string where)
    {
        if (_rows.Remove(id, out (string Json, string ETag) old))
        {
            _staleETags.Add(old.ETag);
            _formerETags.Add((id, old.ETag));
        }
        StoredRow? row = await store.FindAsync(table, id, CancellationToken.None);
        Assert.True(
            row is null == (write.Kind == RowWriteKind.Delete),
            $"{where}: a row is there that should not be, or is not");
        if (row is null) return;
        Assert.True(
            row.Body.Json.Span.SequenceEqual(write.Body.Json.Span) && row.Body.Version == write.Body.Version,
            $"{where}: a row differs");
        Assert.True(!_formerETags.Contains((id, row.ETag)), $"{where}: an ETag came again");
        _rows[id] = (Encoding.UTF8.GetString(row.Body.Json.Span), row.ETag);
    }

    private static bool Within(string row, RowRange range) =>
        (range.From is null || string.CompareOrdinal(row, range.From) >= 0)
            && (range.Before is null || string.CompareOrdinal(row, range.Before) < 0);

    private string Key() => Parts[random.Next(Parts.Length)] + Parts[random.Next(3)];
}
