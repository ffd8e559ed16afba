using System.Globalization;
using System.Text.Json;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// What was said to somebody whom the bot cannot reach yet. It goes out with the first turn in which they are met.
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

    /// <summary>As <see cref="Read"/>; null where this release cannot read it.</summary>
    public static WaitingRow? TryRead(StoredRow row) => StoredRowReader.TryRead(row, Read);
}
