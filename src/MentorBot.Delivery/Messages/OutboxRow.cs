using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// A message on its way: part of the batch of the turn that said it, there until the platform has it or never will.
/// </summary>
/// <param name="Number">Its place in the order of what the person is sent.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Message">What is said.</param>
/// <param name="NotAfter">When it is too late to be of use.</param>
/// <param name="Host">The host that has claimed it; null where it was given back.</param>
/// <param name="Until">Until when it has.</param>
internal sealed record OutboxRow(
    long Number, Address To, OutboundMessage Message, DateTimeOffset NotAfter, string? Host, DateTimeOffset Until)
{
    public const string Prefix = "out|";
    public const string Kind = "out";
    public const string DeadPrefix = "dead|";
    public const string DeadKind = "dead";
    public const int Version = 1;

    /// <summary>How often it was tried, by whatever host, as of the last time that it was given back.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may be tried again; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Sending it failed by a fault of ours: later messages of the conversation do not wait for it.</summary>
    public bool Aside { get; init; }

    /// <summary>Why it was given up; null while it is not.</summary>
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

    /// <summary>As <see cref="Read"/>; null where this release cannot read it.</summary>
    public static OutboxRow? TryRead(StoredRow row) => StoredRowReader.TryRead(row, Read);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(PostedRow))]
[JsonSerializable(typeof(WaitingRow))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
