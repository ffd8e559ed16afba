using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Which account a store is in, and how it is spoken to: a connection string or an endpoint, one of them.
/// </summary>
public sealed record AzureTableStoreOptions
{
    /// <summary>
    /// As the portal gives it: <c>AccountName</c>, <c>AccountKey</c> or <c>SharedAccessSignature</c>,
    /// <c>EndpointSuffix</c>, <c>TableEndpoint</c>; or <c>UseDevelopmentStorage=true</c> for the emulator.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The table service's address, such as <c>https://account.table.core.windows.net</c>, with a shared access
    /// signature or without.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Who the bot is at an endpoint without a signature; null for what the surroundings give
    /// (<c>DefaultAzureCredential</c>).
    /// </summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>
    /// What the names of the tables begin with: letters and digits, a letter first, at most
    /// <see cref="MaxPrefixLength"/>; may be empty.
    /// </summary>
    public string Prefix { get; init; } = "MentorBot";

    /// <summary>The tables to make when the store is opened. Others are made when they are first written to.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>
    /// The tables that must be there for the store to be opened: by another prefix than its own it would read as empty.
    /// </summary>
    public IReadOnlyList<string> RequireTables { get; init; } = [];

    /// <summary>How long one try may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is tried again that was throttled, timed out or lost.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>
    /// How long it waits before the second try; twice as long before each further one, give or take a fifth.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest prefix: with the longest name of a table it is as long as Azure allows.</summary>
    public const int MaxPrefixLength = 63 - StorageLimits.MaxTableLength;

    /// <summary>What requests go through; tests put theirs here.</summary>
    internal HttpPipelineTransport? Transport { get; init; }
}
