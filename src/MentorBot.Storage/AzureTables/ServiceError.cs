using System.Text.Json;
using Azure;

namespace MentorBot.Storage.AzureTables;

/// <summary>What the service answers instead of doing as asked. Its own words are left out: they may hold keys of rows.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes</param>
/// <param name="Operation">Which operation of a batch failed, from 0.</param>
internal readonly record struct ServiceError(int Status, string Code, int Operation)
{
    /// <summary>A row is not as a write expected.</summary>
    public bool IsConflict => (Status, Code) is (409, "EntityAlreadyExists") or (412, _) or (404, "ResourceNotFound" or "EntityNotFound");

    /// <summary>The row's table is not made yet.</summary>
    public bool IsTableMissing => Status == 404 && Code == "TableNotFound";

    public static ServiceError Of(Response response) => Of(response.Status, response.Content);

    /// <summary>Reads <c>{"odata.error":{"code":…,"message":{"value":"3:…"}}}</c>.</summary>
    public static ServiceError Of(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement error = document.RootElement.GetProperty("odata.error");
            string message = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            int colon = message.IndexOf(':', StringComparison.Ordinal);
            int operation = colon > 0 && int.TryParse(message.AsSpan(0, colon), out int number) ? number : 0;
            return new ServiceError(status, error.GetProperty("code").GetString() ?? "", operation);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // What stands between may answer in words of its own.
            return new ServiceError(status, "", 0);
        }
    }

    public override string ToString() => $"{Status} {Code}".TrimEnd();
}
