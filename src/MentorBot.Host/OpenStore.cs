using MentorBot.Identity;
using MentorBot.Storage.Copying;

namespace MentorBot.Host;

/// <summary>A store with the bot's tables, open until this object is disposed.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    /// <summary>The tables that the bot keeps in a store.</summary>
    public static readonly StoreTables Contents = new(Tables.All, Sign: Tables.People);

    private OpenStore(ITableStore rows) => Rows = rows;

    public ITableStore Rows { get; }

    /// <summary>Opens the store, as <see cref="StoreAddress.OpenAsync"/> does.</summary>
    /// <param name="address">Where the store is.</param>
    /// <param name="how">The purpose for which it is opened.</param>
    /// <param name="logs">Creates the store's loggers.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="StorageUnavailableException">The store cannot be used, or must exist and does not.</exception>
    public static async Task<OpenStore> OpenAsync(
        StoreAddress address, Opening how, ILoggerFactory logs, CancellationToken cancellationToken) =>
        new(await address.OpenAsync(new StoreOpening(how, Contents), logs, cancellationToken));

    /// <summary>The store of which this one is an unfinished copy; null if it is complete.</summary>
    public Task<string?> UnfinishedCopyOfAsync(CancellationToken cancellationToken) =>
        CopyMark.FindAsync(Rows, cancellationToken);

    public ValueTask DisposeAsync() =>
        Rows is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
