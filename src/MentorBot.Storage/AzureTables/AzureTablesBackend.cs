using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The Tables of an Azure Storage account. Settings name it, or a connection string or an endpoint's URL does;
/// <c>azure:</c> may stand before these two, but they are recognised without it.
/// </summary>
public sealed partial class AzureTablesBackend : StorageBackend<AzureTablesSettings>
{
    private const string Scheme = "azure:";

    /// <inheritdoc/>
    public override string Name => "AzureTables";

    /// <inheritdoc/>
    protected override StoreAddress Locate(AzureTablesSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (string connection, string endpoint) = (settings.ConnectionString, settings.Endpoint);
        string prefix = settings.TablePrefix;
        if (endpoint.Length > 0)
        {
            string expected = connection.Length > 0
                ? "nothing beside Storage__ConnectionString: one of the two"
                : "the https URL of a storage account's Tables";
            return connection.Length == 0 && FindEndpoint(endpoint) is { } url
                ? new AzureTablesAddress(null, url, prefix)
                : throw new StoreSettingException(nameof(settings.Endpoint), endpoint, expected);
        }

        if (AzureTablesAddress.NamesAccount(connection)) return new AzureTablesAddress(connection, null, prefix);
        throw connection.Length == 0
            ? Wrong(null, "a storage account's connection string, or Storage__Endpoint")
            : Wrong("a text that names no account", "a storage account's connection string");

        static StoreSettingException Wrong(string? found, string expected) =>
            new(nameof(settings.ConnectionString), found, expected);
    }

    /// <inheritdoc/>
    protected override StoreAddress? Find(string text, AzureTablesSettings settings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(settings);
        bool isNamed = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        string place = isNamed ? text[Scheme.Length..] : text;
        if (AzureTablesAddress.NamesAccount(place)) return new AzureTablesAddress(place, null, settings.TablePrefix);
        if (!isNamed && !Url().IsMatch(place)) return null;
        return FindEndpoint(place) is { } endpoint
            ? new AzureTablesAddress(null, endpoint, settings.TablePrefix)
            : throw new FormatException(
                "On Azure a connection string or the https URL of an account's Tables is expected.");
    }

    /// <summary>The URL of an account's Tables: over TLS, or on this machine.</summary>
    private static Uri? FindEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url
            : null;

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}

/// <summary>The settings of a store on Azure: either a connection string or an endpoint.</summary>
public sealed class AzureTablesSettings
{
    /// <summary>The connection string as the Azure portal shows it. Contains the account's key: never shown.</summary>
    [DataType(DataType.Password)]
    public string ConnectionString { get; set; } = "";

    /// <summary>The URL of the account's Tables, used with the machine's own credential.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The prefix of the names of the bot's tables.</summary>
    [RegularExpression("[A-Za-z][A-Za-z0-9]{0,22}", ErrorMessage = "1 to 23 letters and digits, a letter first")]
    public string TablePrefix { get; set; } = "MentorBot";
}
