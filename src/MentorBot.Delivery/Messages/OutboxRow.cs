using System.Text.Json.Serialization;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// A message that is to be sent. It is part of the batch of the turn that said it, and stays until the platform has
/// accepted it or never will.
/// </summary>
/// <param name="Number">Its position among everything that is sent to the person.</param>
/// <param name="To">The address.</param>
/// <param name="Message">The content.</param>
/// <param name="NotAfter">After this time it is of no more use.</param>
/// <param name="Host">The host that has claimed it; null where the claim was released.</param>
/// <param name="Until">When the claim expires.</param>
internal sealed record OutboxRow(
    long Number, Address To, OutboundMessage Message, DateTimeOffset NotAfter, string? Host, DateTimeOffset Until)
{
    public const string Prefix = "out|";
    public const string Kind = "out";
    public const string DeadPrefix = "dead|";
    public const string DeadKind = "dead";
    public const int Version = 1;

    /// <summary>How many times it was tried, by any host, up to the last time that a claim was released.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may be tried again; null where that is at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// Sending it failed because of a fault of the bot: later messages of the conversation do not wait for it.
    /// </summary>
    public bool Aside { get; init; }

    /// <summary>Why it was given up; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? Died { get; init; }

    [JsonIgnore]
    public string Key => Prefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string DeadKey => DeadPrefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    public RowBody ToBody(string kind) =>
        new(kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, DeliveryJson.Default.OutboxRow));

    public static OutboxRow Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DeliveryJson.Default.OutboxRow)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no message.");

    /// <summary>Like <see cref="Read"/>, but null where this release cannot read the row.</summary>
    public static OutboxRow? TryRead(StoredRow row) => StoredRowReader.TryRead(row, Read);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(PostedRow))]
[JsonSerializable(typeof(WaitingRow))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
