using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Keeps rows in Azure Table storage, or in its emulator. Safe for any number of threads, and for any number of hosts
/// on one account. A service failure that remains after the retries is a <see cref="StorageUnavailableException"/>.
/// </summary>
public sealed class AzureTableStore : ITableStore
{
    private readonly ConcurrentDictionary<string, TableClient> _tables = new(StringComparer.Ordinal);
    private readonly TableServiceClient _service;
    private readonly string _prefix;
    private readonly Committer _committer;

    private AzureTableStore(TableServiceClient service, string prefix, ILogger logger)
    {
        _service = service;
        _prefix = prefix;
        _committer = new Committer(logger);
    }

    /// <summary>Opens the store, and creates the tables that the options name.</summary>
    /// <exception cref="ArgumentException">
    /// The options are invalid; the message says why, without their secrets.
    /// </exception>
    /// <exception cref="StorageMissingException">A table that the options require does not exist.</exception>
    /// <exception cref="StorageUnavailableException">The account cannot be reached, or refuses the request.</exception>
    public static async Task<AzureTableStore> OpenAsync(
        AzureTableStoreOptions options, ILogger<AzureTableStore>? logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        CheckPrefix(options.Prefix);
        foreach (string table in options.Tables.Concat(options.RequireTables)) StorageLimits.CheckTable(table);
        AzureTableStore store =
            new(Account.Open(options), options.Prefix, logger ?? NullLogger<AzureTableStore>.Instance);
        try
        {
            await store.PrepareAsync(options, cancellationToken);
            return store;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure.Unavailable(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(id.Partition, nameof(id));
        StorageLimits.CheckKey(id.Row, nameof(id));
        (string partition, string row) = (KeyText.Escape(id.Partition), KeyText.Escape(id.Row));
        try
        {
            NullableResponse<TableEntity> found =
                await Table(table).GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellationToken);
            return found.HasValue ? RowEntity.Read(found.Value!) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure.Unavailable(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(partition, nameof(partition));
        StorageLimits.CheckKey(range.From ?? "", nameof(range));
        StorageLimits.CheckKey(range.Before ?? "", nameof(range));
        string from = string.IsNullOrEmpty(range.From) ? "" : Filter(" and RowKey ge ", range.From);
        string before = range.Before is null ? "" : Filter(" and RowKey lt ", range.Before);
        return RowsAsync(Table(table), Filter("PartitionKey eq ", partition) + from + before, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ScanTableAsync(string table, string? after, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        StorageLimits.CheckKey(after ?? "", nameof(after));
        return RowsAsync(Table(table), after is null ? null : Filter("PartitionKey gt ", after), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        StorageLimits.CheckTable(table);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Writes.Count == 0) return;
        if (await _committer.WriteAsync(Table(table), batch, cancellationToken) is { } conflict)
            throw new RowConflictException(table, conflict);
    }

    private async Task PrepareAsync(AzureTableStoreOptions options, CancellationToken cancellationToken)
    {
        foreach (string table in options.RequireTables)
        {
            if (!await HasAsync(Table(table), cancellationToken))
                throw new StorageMissingException(
                    $"There is no table '{_prefix}{table}': nothing is kept under the prefix '{_prefix}'.");
        }

        foreach (string table in options.Tables) await Table(table).CreateIfNotExistsAsync(cancellationToken);
        if (options.Tables.Count + options.RequireTables.Count > 0) return;
        // Every account answers this.
        await using IAsyncEnumerator<TableItem> tables =
            _service.QueryAsync((string?)null, 1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await tables.MoveNextAsync();
    }

    // Asks for a row, because a credential that may only read the table may do that.
    private static async Task<bool> HasAsync(TableClient table, CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<Page<TableEntity>> pages = Pages(table, null, 1, cancellationToken);
        return await NextAsync(pages, cancellationToken) is not null;
    }

    private static async IAsyncEnumerable<StoredRow> RowsAsync(
        TableClient table, string? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<Page<TableEntity>> pages = Pages(table, filter, null, cancellationToken);
        while (await NextAsync(pages, cancellationToken) is { } page)
        {
            foreach (TableEntity entity in page.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return RowEntity.Read(entity);
            }
        }
    }

    private static IAsyncEnumerator<Page<TableEntity>> Pages(
        TableClient table, string? filter, int? size, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(filter, size, null, cancellationToken).AsPages()
            .GetAsyncEnumerator(cancellationToken);

    // Null after the last page, and for a table that does not exist.
    private static async Task<Page<TableEntity>?> NextAsync(
        IAsyncEnumerator<Page<TableEntity>> pages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await pages.MoveNextAsync() ? pages.Current : null;
        }
        catch (RequestFailedException refused) when (Failure.IsTableMissing(refused))
        {
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure.Unavailable(e, cancellationToken);
        }
    }

    private TableClient Table(string table) =>
        _tables.GetOrAdd(table, static (name, store) => store._service.GetTableClient(store._prefix + name), this);

    private static string Filter(string condition, string key) =>
        condition + TableClient.CreateQueryFilter($"{KeyText.Escape(key)}");

    private static void CheckPrefix(string prefix)
    {
        bool isGood = prefix.Length <= AzureTableStoreOptions.MaxPrefixLength && prefix.All(char.IsAsciiLetterOrDigit)
            && (prefix.Length == 0 || char.IsAsciiLetter(prefix[0]));
        if (!isGood)
            throw new ArgumentException(
                $"The prefix of the tables is at most {AzureTableStoreOptions.MaxPrefixLength} letters and digits, a "
                    + $"letter first; found '{prefix}'.",
                nameof(prefix));
    }
}
