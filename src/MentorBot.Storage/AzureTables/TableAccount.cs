using Azure.Core;

namespace MentorBot.Storage.AzureTables;

/// <summary>Where an account's table service is, and by what it is entered: a key, a signature, or neither.</summary>
/// <param name="Endpoint">Without query and without a slash at its end.</param>
/// <param name="Key">The account's key.</param>
/// <param name="Signature">A shared access signature, without a question mark.</param>
internal sealed record TableAccount(string Endpoint, SharedKey? Key, string? Signature)
{
    /// <exception cref="ArgumentException">The options name no account, or two.</exception>
    public static TableAccount Of(AzureTableStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) == options.Endpoint is null)
            throw new ArgumentException("Azure Tables needs a connection string or an endpoint, and not both.", nameof(options));
        return options.Endpoint is null ? ConnectionString.Parse(options.ConnectionString!) : At(options.Endpoint, options.Credential);
    }

    /// <summary>An address that may hold a signature.</summary>
    /// <exception cref="ArgumentException">It is none, or a token would go over it in the clear.</exception>
    public static TableAccount At(Uri endpoint, TokenCredential? credential = null)
    {
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http"))
            throw new ArgumentException("The endpoint of Azure Tables is an address like https://account.table.core.windows.net.", nameof(endpoint));
        string signature = endpoint.Query.TrimStart('?');
        if (signature.Length > 0 && !signature.Split('&').Any(part => part.StartsWith("sig=", StringComparison.Ordinal)))
            throw new ArgumentException("The endpoint of Azure Tables has a query that is no shared access signature: 'sig' is missing.", nameof(endpoint));
        if (signature.Length > 0 && credential is not null)
            throw new ArgumentException("The endpoint of Azure Tables has a shared access signature, so a credential would not be used.", nameof(credential));
        if (signature.Length == 0 && endpoint.Scheme != "https")
            throw new ArgumentException("An endpoint of Azure Tables without a signature takes a token, which https alone may carry.", nameof(endpoint));
        return new TableAccount(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'), null, signature.Length == 0 ? null : signature);
    }

    // A record would print the key.
    public override string ToString() => Endpoint;
}
