using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Opens the SDK's client for the account that the options name, by a key, a shared access signature or a token.
/// </summary>
internal static class Account
{
    private const string WhatIsExpected =
        "The connection string of Azure Tables cannot be used: it is made of Name=Value with semicolons between, and "
            + "names an account "
        + "(AccountName or TableEndpoint) and its AccountKey or SharedAccessSignature.";

    /// <exception cref="ArgumentException">
    /// The options name no account, or name it twice; the message contains none of their secrets.
    /// </exception>
    public static TableServiceClient Open(AzureTableStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) == options.Endpoint is null)
            throw new ArgumentException(
                "Azure Tables needs a connection string or an endpoint, and not both.", nameof(options));
        TableClientOptions client = ClientOptions(options);
        return options.Endpoint is null
            ? ByConnectionString(options.ConnectionString!, client)
            : At(options.Endpoint, options.Credential, client);
    }

    private static TableServiceClient ByConnectionString(string text, TableClientOptions options)
    {
        try
        {
            TableServiceClient service = new(text.Trim(), options);
            if (service.Uri.Scheme is "https" or "http") return service;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            // The parser's message may quote a key whose name is missing, so it is not passed on.
        }

        throw new ArgumentException(WhatIsExpected, nameof(text));
    }

    private static TableServiceClient At(Uri endpoint, TokenCredential? credential, TableClientOptions options)
    {
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http"))
            throw new ArgumentException(
                "The endpoint of Azure Tables is an address like https://account.table.core.windows.net.",
                nameof(endpoint));
        if (endpoint.Scheme == "http" && !(endpoint.IsLoopback && endpoint.Query.Length > 0))
            throw new ArgumentException(
                "An endpoint of Azure Tables takes a token or a signature, which https alone may carry.",
                nameof(endpoint));
        if (endpoint.Query.Length == 0)
            return new TableServiceClient(endpoint, credential ?? new DefaultAzureCredential(), options);
        if (!endpoint.Query.TrimStart('?').Split('&').Any(part => part.StartsWith("sig=", StringComparison.Ordinal)))
            throw new ArgumentException(
                "The query of Azure Tables' endpoint is no shared access signature: 'sig' is missing.",
                nameof(endpoint));
        if (credential is not null)
            throw new ArgumentException(
                "Azure Tables' endpoint has a shared access signature: a credential would not be used.",
                nameof(credential));
        return new TableServiceClient(endpoint, options);
    }

    // Distributed tracing costs as much as a small request, and nothing listens to it.
    private static TableClientOptions ClientOptions(AzureTableStoreOptions options)
    {
        TableClientOptions client = new()
        {
            Retry =
            {
                Mode = RetryMode.Exponential, MaxRetries = options.Retries, Delay = options.RetryDelay,
                MaxDelay = TimeSpan.FromSeconds(10),
            },
            Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false, IsTelemetryEnabled = false },
        };
        client.Retry.NetworkTimeout = options.RequestTimeout;
        if (options.Transport is not null) client.Transport = options.Transport;
        client.AddPolicy(new TransactionPolicy(), HttpPipelinePosition.PerRetry);
        return client;
    }
}
