namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Connection strings of storage accounts: https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string. What is wrong with one is
/// named by its settings, never by their values: they are secrets.
/// </summary>
internal static class ConnectionString
{
    // The emulator's account is the same on every machine, and public.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Known =
    [
        "DefaultEndpointsProtocol", "AccountName", "AccountKey", "EndpointSuffix", "SharedAccessSignature", "TableEndpoint", "TableSecondaryEndpoint",
        "UseDevelopmentStorage", "DevelopmentStorageProxyUri", "BlobEndpoint", "BlobSecondaryEndpoint", "QueueEndpoint", "QueueSecondaryEndpoint",
        "FileEndpoint", "FileSecondaryEndpoint",
    ];

    /// <exception cref="ArgumentException">The string names no account that can be entered.</exception>
    public static TableAccount Parse(string text)
    {
        Dictionary<string, string> settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out string? development))
        {
            if (!string.Equals(development, "true", StringComparison.OrdinalIgnoreCase)) throw Wrong("UseDevelopmentStorage is 'true' or left out");
            Uri proxy = Address("DevelopmentStorageProxyUri", settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1"));
            return new TableAccount($"{proxy.Scheme}://{proxy.Host}:10002/{EmulatorAccount}", Key(EmulatorAccount, EmulatorKey), null);
        }
        Uri endpoint = Endpoint(settings);
        if (settings.TryGetValue("SharedAccessSignature", out string? signature)) return Signed(endpoint, signature);
        if (!settings.TryGetValue("AccountName", out string? account)) throw Wrong("AccountName is missing");
        if (!settings.TryGetValue("AccountKey", out string? key)) throw Wrong("AccountKey or SharedAccessSignature is missing");
        if (endpoint.Query.Length > 0) throw Wrong("TableEndpoint has a query, and there is an AccountKey; one of them is too much");
        return new TableAccount(endpoint.AbsoluteUri.TrimEnd('/'), Key(account, key), null);
    }

    private static Dictionary<string, string> Settings(string text)
    {
        Dictionary<string, string> settings = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Not even the name of what is unknown is told: it may be a key that lost its name.
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw Wrong("it is made of Name=Value, with semicolons between; one part has no name");
            string name = Known.FirstOrDefault(known => known.Equals(part[..equals].Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw Wrong($"one of its names is unknown; known are {string.Join(", ", Known)}");
            if (part[(equals + 1)..].Trim() is not { Length: > 0 } value) throw Wrong($"{name} is empty");
            if (!settings.TryAdd(name, value)) throw Wrong($"{name} is there twice");
        }
        return settings;
    }

    private static Uri Endpoint(Dictionary<string, string> settings)
    {
        if (settings.TryGetValue("TableEndpoint", out string? endpoint)) return Address("TableEndpoint", endpoint);
        if (!settings.TryGetValue("AccountName", out string? account)) throw Wrong("AccountName or TableEndpoint is missing");
        string protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        if (protocol is not ("https" or "http")) throw Wrong("DefaultEndpointsProtocol is https or http");
        if (account.Length is < 3 or > 24 || !account.All(char.IsAsciiLetterOrDigit)) throw Wrong("AccountName is 3 to 24 letters and digits");
        return Address("EndpointSuffix", $"{protocol}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
    }

    private static TableAccount Signed(Uri endpoint, string signature)
    {
        if (endpoint.Query.Length > 0) throw Wrong("TableEndpoint has a query, and there is a SharedAccessSignature; one of them is too much");
        try
        {
            return TableAccount.At(new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}?{signature.TrimStart('?')}"));
        }
        catch (ArgumentException)
        {
            throw Wrong("SharedAccessSignature has no 'sig'");
        }
    }

    private static SharedKey Key(string account, string key)
    {
        byte[] bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out int length) ? new SharedKey(account, bytes[..length]) : throw Wrong("AccountKey is not Base64");
    }

    private static Uri Address(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http" ? uri : throw Wrong($"{name} makes no http address");

    private static ArgumentException Wrong(string what) => new($"The connection string of Azure Tables cannot be used: {what}.");
}
