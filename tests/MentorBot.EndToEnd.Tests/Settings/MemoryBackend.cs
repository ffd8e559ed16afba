using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>A third kind of store, as somebody else might add one: shelves in memory, each with a name.</summary>
internal sealed class MemoryBackend : StorageBackend<MemorySettings>
{
    private const string Scheme = "memory:";
    private readonly ConcurrentDictionary<string, MemoryStore> _shelves = [];

    public override string Name => "Memory";

    protected override StoreAddress Locate(MemorySettings settings) => new MemoryAddress(settings.Shelf, _shelves);

    protected override StoreAddress? Find(string text, MemorySettings settings) =>
        text.StartsWith(Scheme, StringComparison.Ordinal) ? new MemoryAddress(text[Scheme.Length..], _shelves) : null;
}

/// <summary>Its settings. Public with its properties, or the binder would not see them.</summary>
public sealed class MemorySettings
{
    [RegularExpression("[a-z]+", ErrorMessage = "a shelf's name in small letters")]
    public string Shelf { get; set; } = "usual";
}

internal sealed record MemoryAddress(string Shelf, ConcurrentDictionary<string, MemoryStore> Shelves) : StoreAddress
{
    public override string Name => $"Memory {Shelf}";

    public override string Setting => nameof(MemorySettings.Shelf);

    public override bool IsExclusive => true;

    public override Task<ITableStore> OpenAsync(
        StoreOpening opening, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        if (Shelf == "broken") throw new StorageUnavailableException("The shelf is broken.");
        if (opening.How is Opening.Existing && !Shelves.ContainsKey(Shelf))
            throw new StorageMissingException("No shelf.");
        return Task.FromResult<ITableStore>(Shelves.GetOrAdd(Shelf, _ => new MemoryStore()));
    }
}
