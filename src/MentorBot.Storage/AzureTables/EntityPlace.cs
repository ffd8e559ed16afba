namespace MentorBot.Storage.AzureTables;

/// <summary>An entity's keys as Azure has them, and its path.</summary>
internal readonly record struct EntityPlace(string PartitionKey, string RowKey)
{
    public static EntityPlace Of(RowId id) => new(KeyText.Escape(id.Partition), KeyText.Escape(id.Row));

    /// <summary>Below the account's endpoint.</summary>
    public string Path(string table) =>
        $"{table}(PartitionKey='{Uri.EscapeDataString(Quoted(PartitionKey))}',RowKey='{Uri.EscapeDataString(Quoted(RowKey))}')";

    /// <summary>A key within quotes, as OData writes it.</summary>
    public static string Quoted(string key) => key.Replace("'", "''", StringComparison.Ordinal);
}
