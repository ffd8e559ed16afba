using Azure.Core;

namespace MentorBot.Storage.AzureTables;

/// <summary>Azure's pipeline as this store needs it.</summary>
internal sealed class PipelineOptions : ClientOptions
{
    public PipelineOptions(AzureTableStoreOptions options)
    {
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = options.Retries;
        Retry.Delay = options.RetryDelay;
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = options.RequestTimeout;
        // What is sent about the machine would be the same with every request.
        Diagnostics.IsTelemetryEnabled = false;
        if (options.Transport is not null) Transport = options.Transport;
    }
}
