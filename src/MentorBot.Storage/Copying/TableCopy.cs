namespace MentorBot.Storage.Copying;

/// <summary>
/// Makes a table of the target equal to the source's. Reads both side by side in key order, and writes to the target
/// only where they differ, in batches of one partition, many concurrently.
/// </summary>
internal sealed class TableCopy(TableScan from, ITableStore to, IProgress<CopyProgress>? progress)
{
    /// <returns>The digest of the source as it was read.</returns>
    public async Task<TableDigest> RunAsync(string table, CancellationToken cancellationToken)
    {
        using DigestBuilder read = new();
        BatchWriter writer = new(to, table);
        await using IAsyncEnumerator<StoredRow> there =
            from(table, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using IAsyncEnumerator<StoredRow> here =
            to.ScanTableAsync(table, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        (StoredRow? source, StoredRow? target) = (await NextAsync(there), await NextAsync(here));
        while (source is not null || target is not null)
        {
            int order = source is null ? 1 : target is null ? -1 : Compare(source.Id, target.Id);
            if (order > 0) await writer.DeleteAsync(target!.Id, cancellationToken);
            else
            {
                read.Add(source!);
                progress?.Report(new CopyProgress(table, Checking: false, read.Rows));
                if (order < 0 || !IsSame(source!.Body, target!.Body)) await writer.PutAsync(source!, cancellationToken);
            }

            if (order <= 0) source = await NextAsync(there);
            if (order >= 0) target = await NextAsync(here);
        }

        await writer.EndAsync(cancellationToken);
        return read.End();
    }

    private static async ValueTask<StoredRow?> NextAsync(IAsyncEnumerator<StoredRow> rows) =>
        await rows.MoveNextAsync() ? rows.Current : null;

    private static int Compare(RowId one, RowId other) =>
        string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var partitions
            ? partitions
            : string.CompareOrdinal(one.Row, other.Row);

    private static bool IsSame(RowBody one, RowBody other) =>
        one.Kind == other.Kind && one.Version == other.Version && one.Json.Span.SequenceEqual(other.Json.Span);
}
