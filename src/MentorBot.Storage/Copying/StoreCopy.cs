namespace MentorBot.Storage.Copying;

/// <summary>Reads every row of a table, in order.</summary>
public delegate IAsyncEnumerable<StoredRow> TableScan(string table, CancellationToken cancellationToken);

/// <summary>
/// Copies everything from one store to another, of any kind, and compares the two at the end. An interrupted copy can
/// be run again: rows that are already equal are only read. The target stays marked as an unfinished copy until both
/// sides are equal.
/// </summary>
/// <param name="source">The name of the source in the mark; must not be secret.</param>
/// <param name="from">Reads the source.</param>
/// <param name="to">The target; nothing else may work with it meanwhile.</param>
/// <param name="tables">The tables to copy.</param>
public sealed class StoreCopy(string source, TableScan from, ITableStore to, IReadOnlyList<string> tables)
{
    /// <summary>Copies and compares.</summary>
    /// <param name="progress">Receives the progress; null if it is not wanted.</param>
    /// <param name="cancellationToken">Stops the copy; the next run continues it.</param>
    /// <returns>Each table as it is on both sides.</returns>
    /// <exception cref="CopyRefusedException">
    /// The target contains something else, or the source is itself an unfinished copy.
    /// </exception>
    public async Task<IReadOnlyList<CopiedTable>> RunAsync(
        IProgress<CopyProgress>? progress, CancellationToken cancellationToken)
    {
        if (await AnyAsync(from(CopyMark.Table, cancellationToken)))
            throw new CopyRefusedException(
                "The source is a copy that is not finished: finish it first, or copy from where it came from.");
        await BeginAsync(cancellationToken);

        TableCopy copy = new(from, to, progress);
        Dictionary<string, TableDigest> copied = [];
        foreach (string table in tables) copied[table] = await copy.RunAsync(table, cancellationToken);

        List<CopiedTable> result = [];
        foreach (string table in tables)
        {
            TableDigest there = await DigestAsync(from, table, progress, cancellationToken);
            TableDigest here = await DigestAsync(Scan(to), table, progress, cancellationToken);
            result.Add(new CopiedTable(table, there, here, SourceMoved: there != copied[table]));
        }

        if (result.TrueForAll(table => table.IsSame)) await CopyMark.RemoveAsync(to, cancellationToken);
        return result;
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        string? marked = await CopyMark.FindAsync(to, cancellationToken);
        if (marked == source) return;
        if (marked is not null)
            throw new CopyRefusedException(
                $"The target is an unfinished copy of another store, {marked}: finish that one, or name an empty "
                    + "target.");
        foreach (string table in tables)
        {
            if (await AnyAsync(to.ScanTableAsync(table, null, cancellationToken)))
                throw new CopyRefusedException(
                    "The target holds something already: name an empty one. Nothing was copied.");
        }

        await CopyMark.SetAsync(to, source, cancellationToken);
    }

    private static async Task<TableDigest> DigestAsync(
        TableScan scan, string table, IProgress<CopyProgress>? progress, CancellationToken cancellationToken)
    {
        using DigestBuilder digest = new();
        await foreach (StoredRow row in scan(table, cancellationToken))
        {
            digest.Add(row);
            progress?.Report(new CopyProgress(table, Checking: true, digest.Rows));
        }

        return digest.End();
    }

    private static TableScan Scan(ITableStore store) =>
        (table, cancellationToken) => store.ScanTableAsync(table, null, cancellationToken);

    private static async Task<bool> AnyAsync(IAsyncEnumerable<StoredRow> rows)
    {
        await foreach (StoredRow _ in rows) return true;
        return false;
    }
}

/// <summary>The progress of a copy.</summary>
/// <param name="Table">The table that is being read.</param>
/// <param name="Checking">Whether the two sides are being compared; before that, rows are copied.</param>
/// <param name="Rows">How many rows were read.</param>
public readonly record struct CopyProgress(string Table, bool Checking, long Rows);

/// <summary>A table on both sides, after the copy.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Source">The content of the source now.</param>
/// <param name="Target">The content of the target now.</param>
/// <param name="SourceMoved">Whether the source was written to after it was copied.</param>
public sealed record CopiedTable(string Table, TableDigest Source, TableDigest Target, bool SourceMoved)
{
    /// <summary>Whether the two sides are equal.</summary>
    public bool IsSame => Source == Target;
}

/// <summary>One of the stores cannot be copied from or to. Nothing was written.</summary>
public sealed class CopyRefusedException(string message) : Exception(message);
