using System.Text.RegularExpressions;

namespace MentorBot.Host.Settings;

/// <summary>Where a store is: from the settings, or as the command line is told.</summary>
internal abstract partial record StoreAddress
{
    private const string Sqlite = "sqlite:";
    private const string Azure = "azure:";

    /// <summary>What is said of it. Nothing in it is secret.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Reads a path or <c>sqlite:path</c>; an Azure connection string, <c>azure:</c> and a connection string or endpoint, or an endpoint's URL.
    /// </summary>
    /// <param name="text">The address.</param>
    /// <param name="tablePrefix">What names of tables on Azure begin with.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static StoreAddress Parse(string text, string tablePrefix)
    {
        if (text.StartsWith(Azure, StringComparison.OrdinalIgnoreCase)) return ParseAzure(text[Azure.Length..], tablePrefix);
        if (Url().IsMatch(text) || IsConnectionString(text)) return ParseAzure(text, tablePrefix);
        string path = text.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) ? text[Sqlite.Length..] : text;
        return path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
            ? new SqliteAddress(Path.GetFullPath(path))
            : throw new FormatException("A file's path is expected.");
    }

    /// <summary>An account on Azure is named by a list of <c>name=value</c>, of which one says which account it is.</summary>
    internal static bool IsConnectionString(string text) => Account().IsMatch(text);

    /// <summary>Where the Tables of an account answer: over TLS, or on this machine.</summary>
    internal static Uri? FindEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url
            : null;

    private static AzureTablesAddress ParseAzure(string text, string tablePrefix) =>
        IsConnectionString(text) ? new AzureTablesAddress(text, null, tablePrefix)
        : FindEndpoint(text) is { } endpoint ? new AzureTablesAddress(null, endpoint, tablePrefix)
        : throw new FormatException("On Azure a connection string or the https URL of an account's Tables is expected.");

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:^|;)\s*(?:AccountName|TableEndpoint|UseDevelopmentStorage)\s*=\s*(?<account>[^;]+)", RegexOptions.IgnoreCase)]
    protected static partial Regex Account();
}

/// <summary>A SQLite file.</summary>
/// <param name="Path">Absolute.</param>
internal sealed record SqliteAddress(string Path) : StoreAddress
{
    public override string Name => Path;
}

/// <summary>The Tables of an Azure Storage account, reached by a connection string or else by an endpoint with the machine's own credential.</summary>
/// <param name="ConnectionString">Holds the account's key: never shown.</param>
/// <param name="Endpoint">Where the Tables answer.</param>
/// <param name="TablePrefix">What the names of the bot's tables begin with.</param>
internal sealed record AzureTablesAddress(string? ConnectionString, Uri? Endpoint, string TablePrefix) : StoreAddress
{
    public override string Name => $"Azure Tables {AccountName}, {TablePrefix}*";

    private string AccountName => Endpoint?.GetLeftPart(UriPartial.Path) ?? Account().Match(ConnectionString!).Groups["account"].Value;
}
