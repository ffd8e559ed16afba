using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The Tables of an account, reached by a connection string, or by an endpoint with the machine's own credential. Any
/// number of hosts may work with them.
/// </summary>
/// <param name="ConnectionString">Contains the account's key: never shown.</param>
/// <param name="Endpoint">The URL of the account's Tables.</param>
/// <param name="TablePrefix">The prefix of the names of the bot's tables.</param>
internal sealed partial record AzureTablesAddress(string? ConnectionString, Uri? Endpoint, string TablePrefix)
    : StoreAddress
{
    public override string Name => $"Azure Tables {AccountName}, {TablePrefix}*";

    public override string Setting => nameof(TablePrefix);

    public override bool IsExclusive => false;

    private string AccountName =>
        Endpoint?.GetLeftPart(UriPartial.Path) ?? Account().Match(ConnectionString!).Groups["account"].Value;

    /// <summary>
    /// The keys of a connection string (<c>name=value</c>) that can name its account; one of them must be there.
    /// </summary>
    public static bool NamesAccount(string connectionString) => Account().IsMatch(connectionString);

    public override async Task<ITableStore> OpenAsync(
        StoreOpening opening, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        bool isThere = opening.How is Opening.Existing;
        AzureTableStoreOptions options = new()
        {
            ConnectionString = ConnectionString, Endpoint = Endpoint, Prefix = TablePrefix,
            Tables = isThere ? [] : opening.Tables.All, RequireTables = isThere ? [opening.Tables.Sign] : [],
        };
        try
        {
            return await AzureTableStore.OpenAsync(options, logs.CreateLogger<AzureTableStore>(), cancellationToken);
        }
        catch (StorageMissingException)
        {
            throw new StorageMissingException(
                $"There is nothing in {Name}. Storage__TablePrefix names what the tables begin with.");
        }
        catch (ArgumentException wrong)
        {
            throw new StorageAddressException($"{Name} cannot be opened.", wrong);
        }
    }

    public override StoreSettingException Explain(StorageUnavailableException refused) =>
        refused is StorageAddressException
            ? new(Endpoint is null ? nameof(ConnectionString) : nameof(Endpoint), Name, Reason(refused))
            : base.Explain(refused);

    // The generated ToString would show the account's key.
    public override string ToString() => Name;

    [GeneratedRegex(
        @"(?:^|;)\s*(?:AccountName|TableEndpoint|UseDevelopmentStorage)\s*=\s*(?<account>[^;]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Account();
}
