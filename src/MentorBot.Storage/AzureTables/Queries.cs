using Azure;
using Azure.Core;

namespace MentorBot.Storage.AzureTables;

/// <summary>Reads rows: one by its keys, or page by page what a filter takes.</summary>
internal sealed class Queries(TableService service)
{
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        using HttpMessage message = service.Create(RequestMethod.Get, EntityPlace.Of(id).Path(table), "", TableService.Plain);
        await service.SendAsync(message, cancellationToken);
        Response answer = message.Response;
        if (answer.Status == 404) return null;
        if (answer.Status != 200 || !answer.Headers.TryGetValue("ETag", out string? etag)) throw TableService.Refused(ServiceError.Of(answer));
        return EntityReader.Row(answer.Content.ToMemory().Span, etag);
    }

    /// <summary>A page of rows, which may be empty, and where the next begins; null behind the last.</summary>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task<(List<StoredRow> Rows, string? Next)> PageAsync(string table, string filter, string? next, CancellationToken cancellationToken)
    {
        string query = filter.Length == 0 ? next ?? "" : $"$filter={Uri.EscapeDataString(filter)}{(next is null ? "" : "&")}{next}";
        using HttpMessage message = service.Create(RequestMethod.Get, table + "()", query, TableService.WithETags);
        await service.SendAsync(message, cancellationToken);
        Response answer = message.Response;
        if (answer.Status == 200) return (EntityReader.Page(answer.Content.ToMemory().Span), Next(answer));
        ServiceError error = ServiceError.Of(answer);
        return error.IsTableMissing ? ([], null) : throw TableService.Refused(error);
    }

    /// <summary>The rows of a partition within a range.</summary>
    public static string Filter(string partition, RowRange range)
    {
        string from = string.IsNullOrEmpty(range.From) ? "" : $" and RowKey ge {Text(range.From)}";
        string before = range.Before is null ? "" : $" and RowKey lt {Text(range.Before)}";
        return $"PartitionKey eq {Text(partition)}{from}{before}";
    }

    /// <summary>The rows of the partitions behind one.</summary>
    public static string Filter(string? after) => after is null ? "" : $"PartitionKey gt {Text(after)}";

    private static string Text(string key) => $"'{EntityPlace.Quoted(KeyText.Escape(key))}'";

    // https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination
    private static string? Next(Response answer)
    {
        if (!answer.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out string? partition)) return null;
        string row = answer.Headers.TryGetValue("x-ms-continuation-NextRowKey", out string? named) ? $"&NextRowKey={Uri.EscapeDataString(named)}" : "";
        return $"NextPartitionKey={Uri.EscapeDataString(partition)}{row}";
    }
}
