using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The Table service's REST protocol (https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api) on Azure's pipeline: it signs, waits and
/// tries again. What fails below is a <see cref="StorageUnavailableException"/>.
/// </summary>
internal sealed class TableService(string endpoint, string? signature, HttpPipeline pipeline)
{
    /// <summary>Entities without metadata: their ETag is in a header.</summary>
    public const string Plain = "application/json;odata=nometadata";

    /// <summary>Entities with their ETags.</summary>
    public const string WithETags = "application/json;odata=minimalmetadata";

    private const string Version = "2020-12-06";
    private const string Scope = "https://storage.azure.com/.default";

    /// <summary>The service's address, without a signature.</summary>
    public string Endpoint { get; } = endpoint;

    /// <summary>Opens a pipeline for an account.</summary>
    public static TableService Open(TableAccount account, AzureTableStoreOptions options)
    {
        PipelineOptions pipeline = new(options);
        BatchPolicy batches = new();
        HttpPipelinePolicy[] eachTry = account switch
        {
            { Key: { } key } => [batches, new SharedKeyPolicy(key)],
            { Signature: null } => [batches, new BearerTokenAuthenticationPolicy(options.Credential ?? new DefaultAzureCredential(), Scope)],
            _ => [batches],
        };
        return new TableService(account.Endpoint, account.Signature, HttpPipelineBuilder.Build(pipeline, [], eachTry, null));
    }

    /// <summary>A request to be sent.</summary>
    public HttpMessage Create(RequestMethod method, string path, string query, string accept)
    {
        HttpMessage message = pipeline.CreateMessage();
        string separator = query.Length > 0 && signature is not null ? "&" : "";
        string all = $"{query}{separator}{signature}";
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(all.Length == 0 ? $"{Endpoint}/{path}" : $"{Endpoint}/{path}?{all}"));
        message.Request.Headers.Add("x-ms-version", Version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", accept);
        return message;
    }

    /// <summary>Sends a request, and again while that may help.</summary>
    /// <exception cref="StorageUnavailableException">No answer came, or only that the service is too busy.</exception>
    public async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The pipeline lets through whatever its transport and its credentials throw: these have no common type.
            throw new StorageUnavailableException("Azure Tables gives no answer.", e);
        }
        if (message.ResponseClassifier.IsRetriableResponse(message)) throw Refused(ServiceError.Of(message.Response));
    }

    /// <summary>Makes a table unless it is there.</summary>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task CreateTableAsync(string table, CancellationToken cancellationToken)
    {
        using HttpMessage message = Create(RequestMethod.Post, "Tables", "", Plain);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(BinaryData.FromString($$"""{"TableName":"{{table}}"}"""));
        await SendAsync(message, cancellationToken);
        if (message.Response.Status is 201 or 204) return;
        ServiceError error = ServiceError.Of(message.Response);
        if (error.Code != "TableAlreadyExists") throw Refused(error);
    }

    /// <summary>Whether a table is there. It is asked for a row, which whoever may read the table may do.</summary>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task<bool> HasTableAsync(string table, CancellationToken cancellationToken)
    {
        using HttpMessage message = Create(RequestMethod.Get, table + "()", "$top=1", Plain);
        await SendAsync(message, cancellationToken);
        if (message.Response.Status == 200) return true;
        ServiceError error = ServiceError.Of(message.Response);
        return error.IsTableMissing ? false : throw Refused(error);
    }

    /// <summary>Asks for something that every account answers.</summary>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        using HttpMessage message = Create(RequestMethod.Get, "Tables", "$top=1", Plain);
        await SendAsync(message, cancellationToken);
        if (message.Response.Status != 200) throw Refused(ServiceError.Of(message.Response));
    }

    /// <summary>What the service refuses for a reason that the bot cannot mend.</summary>
    public static StorageUnavailableException Refused(ServiceError error) => new($"Azure Tables refuses: {error}.");
}
