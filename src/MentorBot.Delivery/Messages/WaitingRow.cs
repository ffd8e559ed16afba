namespace MentorBot.Delivery.Messages;

/// <summary>
/// A message to somebody the bot cannot reach yet. It is sent with the first turn in which the person can be
/// reached.
/// </summary>
internal sealed record WaitingRow(long Number, OutboundMessage Message, DateTimeOffset NotAfter)
{
    public const string Prefix = "waits|";
    public const string Kind = "waits";
    public const int Version = 1;

    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => Prefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    public RowBody ToBody() =>
        new(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, DeliveryJson.Default.WaitingRow));

    public static WaitingRow Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DeliveryJson.Default.WaitingRow)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no message.");

    /// <summary>Like <see cref="Read"/>, but null where this release cannot read the row.</summary>
    public static WaitingRow? TryRead(StoredRow row) => StoredRowReader.TryRead(row, Read);
}
