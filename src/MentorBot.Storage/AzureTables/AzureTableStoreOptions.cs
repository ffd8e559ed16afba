using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The account that a store is in and how to reach it: either a connection string or an endpoint.
/// </summary>
public sealed record AzureTableStoreOptions
{
    /// <summary>
    /// The connection string as the Azure portal shows it: <c>AccountName</c>, <c>AccountKey</c> or
    /// <c>SharedAccessSignature</c>, <c>EndpointSuffix</c>, <c>TableEndpoint</c>; or <c>UseDevelopmentStorage=true</c>
    /// for the emulator.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The table service's address, such as <c>https://account.table.core.windows.net</c>, with a shared access
    /// signature or without.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// The credential for an endpoint without a signature; null takes it from the environment
    /// (<c>DefaultAzureCredential</c>).
    /// </summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>
    /// The prefix of the table names: letters and digits, a letter first, at most <see cref="MaxPrefixLength"/>; may be
    /// empty.
    /// </summary>
    public string Prefix { get; init; } = "MentorBot";

    /// <summary>
    /// The tables to create when the store is opened. Others are created when they are first written to.
    /// </summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>
    /// The tables that must exist for the store to be opened. Without this check a wrong prefix would read as an empty
    /// store.
    /// </summary>
    public IReadOnlyList<string> RequireTables { get; init; } = [];

    /// <summary>The time limit of one attempt.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request that was throttled, timed out or lost is retried.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>
    /// The delay before the first retry. It doubles before each further retry, with a jitter of 20 %.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest prefix: with the longest table name it is as long as Azure allows.</summary>
    public const int MaxPrefixLength = 63 - StorageLimits.MaxTableLength;

    /// <summary>The HTTP transport of the requests; tests replace it.</summary>
    internal HttpPipelineTransport? Transport { get; init; }
}
