using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Storage;

namespace MentorBot.Turns.Delivery;

/// <summary>A letter on its way: part of the batch of the turn that wrote it, there until the recipient's turn has worked it.</summary>
/// <param name="Number">Its place in the order of what the sender's turns write.</param>
/// <param name="To">The recipient's partition.</param>
/// <param name="What">The kind of facts.</param>
/// <param name="Facts">What the recipient's room is told.</param>
/// <param name="At">When it was written, by the people's clock.</param>
internal sealed record LetterRow(long Number, string To, string What, JsonElement Facts, DateTimeOffset At)
{
    public const string Prefix = "letter|";
    public const string Kind = "letter";
    public const string DeadPrefix = "deadletter|";
    public const string DeadKind = "deadletter";
    public const int Version = 1;

    /// <summary>Why it was given up; null while it is not.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public string Key => Prefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string DeadKey => DeadPrefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    public RowBody ToBody(string kind) => new(kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, LetterJson.Default.LetterRow));

    public static LetterRow Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, LetterJson.Default.LetterRow)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no letter.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LetterRow))]
internal sealed partial class LetterJson : JsonSerializerContext;
