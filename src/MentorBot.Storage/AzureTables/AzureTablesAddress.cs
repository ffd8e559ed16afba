using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The Tables of an account, reached by a connection string or else by an endpoint with the machine's own credential.
/// Any number of hosts may work with them.
/// </summary>
/// <param name="ConnectionString">Holds the account's key: never shown.</param>
/// <param name="Endpoint">Where the Tables answer.</param>
/// <param name="TablePrefix">What the names of the bot's tables begin with.</param>
internal sealed partial record AzureTablesAddress(string? ConnectionString, Uri? Endpoint, string TablePrefix)
    : StoreAddress
{
    public override string Name => $"Azure Tables {AccountName}, {TablePrefix}*";

    public override string Setting => nameof(TablePrefix);

    public override bool IsExclusive => false;

    private string AccountName =>
        Endpoint?.GetLeftPart(UriPartial.Path) ?? Account().Match(ConnectionString!).Groups["account"].Value;

    /// <summary>An account is named by a list of <c>name=value</c>, of which one says which account it is.</summary>
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

    // The default would show the account's key.
    public override string ToString() => Name;

    [GeneratedRegex(
        @"(?:^|;)\s*(?:AccountName|TableEndpoint|UseDevelopmentStorage)\s*=\s*(?<account>[^;]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Account();
}
