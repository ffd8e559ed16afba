namespace MentorBot.Delivery.Messages;

/// <summary>
/// The platform's id of a sent message, so that a later message can replace it. To be kept for 90 days.
/// </summary>
internal sealed record PostedRow(string Channel, string Conversation, string Id, DateTimeOffset At)
{
    public const string Prefix = "posted|";
    public const string Kind = "posted";
    public const int Version = 1;

    public RowBody ToBody() =>
        new(Kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, DeliveryJson.Default.PostedRow));

    public static PostedRow Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DeliveryJson.Default.PostedRow)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' names no message.");
}
