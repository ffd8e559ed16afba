using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Storage.Copying;

namespace MentorBot.Host;

/// <summary>The store at an address with the bot's tables in it, open until this is disposed.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    /// <summary>What the bot keeps in a store.</summary>
    public static readonly StoreTables Contents = new(Tables.All, Sign: Tables.People);

    private OpenStore(ITableStore rows) => Rows = rows;

    public ITableStore Rows { get; }

    /// <summary>Opens it, as <see cref="StoreAddress.OpenAsync"/> does.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="how">What it is opened for.</param>
    /// <param name="logs">What the store says.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StorageUnavailableException">It cannot be used, or is to be there and is not.</exception>
    public static async Task<OpenStore> OpenAsync(
        StoreAddress address, Opening how, ILoggerFactory logs, CancellationToken cancellationToken) =>
        new(await address.OpenAsync(new StoreOpening(how, Contents), logs, cancellationToken));

    /// <summary>The store that this one is an unfinished copy of; null where it is whole.</summary>
    public Task<string?> UnfinishedCopyOfAsync(CancellationToken cancellationToken) =>
        CopyMark.FindAsync(Rows, cancellationToken);

    public ValueTask DisposeAsync() =>
        Rows is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
