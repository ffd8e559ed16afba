using MentorBot.Storage.Copying;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage;

/// <summary>Where a store is, and how it is opened. Two that are equal are of the same store.</summary>
public abstract record StoreAddress
{
    /// <summary>What is said of it, at the start and in errors. Nothing in it is secret.</summary>
    public abstract string Name { get; }

    /// <summary>The key of the section <c>Storage</c> that tells it from another store of its kind.</summary>
    public abstract string Setting { get; }

    /// <summary>Whether one host alone can work with it at a time.</summary>
    public abstract bool IsExclusive { get; }

    /// <summary>Opens the store. Whoever opens it disposes of it, where it can be disposed of.</summary>
    /// <param name="opening">What it is opened for.</param>
    /// <param name="logs">What the store says.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StorageMissingException">It is to be there, and is not.</exception>
    /// <exception cref="StorageInUseException">Another host works with it.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be used.</exception>
    public abstract Task<ITableStore> OpenAsync(
        StoreOpening opening, ILoggerFactory logs, CancellationToken cancellationToken);

    /// <summary>
    /// What a copy is made from: the store as it goes on, unless its kind can show one moment of it while a host
    /// writes to it.
    /// </summary>
    /// <param name="tables">As in <see cref="StoreOpening"/>.</param>
    /// <param name="logs">What the store says.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StorageMissingException">It is not there.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be read.</exception>
    public virtual async Task<CopySource> OpenSourceAsync(
        StoreTables tables, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        ITableStore store = await OpenAsync(new StoreOpening(Opening.Existing, tables), logs, cancellationToken);
        return new CopySource((table, token) => store.ScanTableAsync(table, null, token), store as IAsyncDisposable);
    }

    /// <summary>Which setting to change, where <see cref="OpenAsync"/> failed for a host.</summary>
    /// <param name="refused">What it failed with.</param>
    public virtual StoreSettingException Explain(StorageUnavailableException refused) =>
        new("Provider", Name, $"a store that can be reached, read and written ({Reason(refused)})");

    /// <summary>What lies behind a failure, as a part of a sentence.</summary>
    protected static string Reason(Exception refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
    }
}
