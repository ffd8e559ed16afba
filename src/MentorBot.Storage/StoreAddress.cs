using MentorBot.Storage.Copying;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage;

/// <summary>Where a store is, and how to open it. Equal addresses name the same store.</summary>
public abstract record StoreAddress
{
    /// <summary>The store's name in logs and errors. Contains no secrets.</summary>
    public abstract string Name { get; }

    /// <summary>The key in the section <c>Storage</c> that distinguishes it from other stores of its kind.</summary>
    public abstract string Setting { get; }

    /// <summary>Whether only one host can work with it at a time.</summary>
    public abstract bool IsExclusive { get; }

    /// <summary>Opens the store. The caller disposes of it if it is disposable.</summary>
    /// <param name="opening">The purpose for which it is opened.</param>
    /// <param name="logs">Creates the store's loggers.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="StorageMissingException">The store must exist, and does not.</exception>
    /// <exception cref="StorageInUseException">Another host works with it.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be used.</exception>
    public abstract Task<ITableStore> OpenAsync(
        StoreOpening opening, ILoggerFactory logs, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the source of a copy: the live store, unless its kind can take a snapshot while a host writes to it.
    /// </summary>
    /// <param name="tables">As in <see cref="StoreOpening"/>.</param>
    /// <param name="logs">Creates the store's loggers.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="StorageMissingException">The store does not exist.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be read.</exception>
    public virtual async Task<CopySource> OpenSourceAsync(
        StoreTables tables, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        ITableStore store = await OpenAsync(new StoreOpening(Opening.Existing, tables), logs, cancellationToken);
        return new CopySource((table, token) => store.ScanTableAsync(table, null, token), store as IAsyncDisposable);
    }

    /// <summary>Which setting to change after <see cref="OpenAsync"/> failed for a host.</summary>
    /// <param name="refused">The exception that it threw.</param>
    public virtual StoreSettingException Explain(StorageUnavailableException refused) =>
        new("Provider", Name, $"a store that can be reached, read and written ({Reason(refused)})");

    /// <summary>The cause of a failure, as a part of a sentence.</summary>
    protected static string Reason(Exception refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
    }
}
