using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Rows in Azure Table storage, or in the emulator. Safe for any number of threads, and for any number of hosts on one account. What fails below, after it
/// was tried again, is a <see cref="StorageUnavailableException"/>.
/// </summary>
public sealed class AzureTableStore : ITableStore
{
    private readonly string _prefix;
    private readonly Queries _queries;
    private readonly Committer _committer;

    private AzureTableStore(TableService service, string prefix, ILogger logger)
    {
        _prefix = prefix;
        _queries = new Queries(service);
        _committer = new Committer(service, logger);
    }

    /// <summary>Opens the store, and makes the tables that the options name.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why, without their secrets.</exception>
    /// <exception cref="StorageMissingException">A table that the options require is not there.</exception>
    /// <exception cref="StorageUnavailableException">The account cannot be reached, or refuses.</exception>
    public static async Task<AzureTableStore> OpenAsync(
        AzureTableStoreOptions options, ILogger<AzureTableStore>? logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        CheckPrefix(options.Prefix);
        foreach (string table in options.Tables.Concat(options.RequireTables)) StorageLimits.CheckTable(table);
        TableService service = TableService.Open(TableAccount.Of(options), options);
        foreach (string table in options.RequireTables)
        {
            if (!await service.HasTableAsync(options.Prefix + table, cancellationToken))
                throw new StorageMissingException($"There is no table '{options.Prefix}{table}': nothing is kept under the prefix '{options.Prefix}'.");
        }

        foreach (string table in options.Tables) await service.CreateTableAsync(options.Prefix + table, cancellationToken);
        if (options.Tables.Count + options.RequireTables.Count == 0) await service.ReachAsync(cancellationToken);
        return new AzureTableStore(service, options.Prefix, logger ?? NullLogger<AzureTableStore>.Instance);
    }

    /// <inheritdoc/>
    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(id.Partition, nameof(id));
        StorageLimits.CheckKey(id.Row, nameof(id));
        return _queries.FindAsync(_prefix + table, id, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanAsync(string table, string partition, RowRange range, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(partition, nameof(partition));
        StorageLimits.CheckKey(range.From ?? "", nameof(range));
        StorageLimits.CheckKey(range.Before ?? "", nameof(range));
        return PagesAsync(_prefix + table, Queries.Filter(partition, range), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanTableAsync(string table, string? after, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(after ?? "", nameof(after));
        return PagesAsync(_prefix + table, Queries.Filter(after), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Writes.Count == 0) return Task.CompletedTask;
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : WriteAsync(table, batch);
    }

    // Once it is sent nobody can call it back: whoever gave up would not know whether it was written.
    private async Task WriteAsync(string table, PartitionBatch batch)
    {
        if (await _committer.WriteAsync(_prefix + table, batch, CancellationToken.None) is { } conflict) throw new RowConflictException(table, conflict);
    }

    private async IAsyncEnumerable<StoredRow> PagesAsync(string table, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            (List<StoredRow> rows, next) = await _queries.PageAsync(table, filter, next, cancellationToken);
            foreach (StoredRow row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
        while (next is not null);
    }

    private static void CheckPrefix(string prefix)
    {
        bool isGood = prefix.Length <= AzureTableStoreOptions.MaxPrefixLength && prefix.All(char.IsAsciiLetterOrDigit)
            && (prefix.Length == 0 || char.IsAsciiLetter(prefix[0]));
        if (!isGood)
            throw new ArgumentException(
                $"The prefix of the tables is at most {AzureTableStoreOptions.MaxPrefixLength} letters and digits, a letter first; found '{prefix}'.",
                nameof(prefix));
    }
}
