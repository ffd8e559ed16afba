using System.Text.Json.Serialization;

namespace MentorBot.Delivery.Letters;

/// <summary>
/// A letter that is to be delivered. It is part of the batch of the turn that wrote it, and stays until the recipient's
/// turn has handled it.
/// </summary>
/// <param name="Number">Its position among everything that the sender's turns write.</param>
/// <param name="To">The recipient's partition.</param>
/// <param name="What">The kind of facts.</param>
/// <param name="Facts">The content for the recipient's feature.</param>
/// <param name="At">When it was written, by the people's clock.</param>
internal sealed record LetterRow(long Number, string To, string What, JsonElement Facts, DateTimeOffset At)
{
    public const string Prefix = "letter|";
    public const string Kind = "letter";
    public const string DeadPrefix = "deadletter|";
    public const string DeadKind = "deadletter";
    public const int Version = 1;
    private const int MostInTheWay = 10;

    /// <summary>
    /// When it is given up, by the machine's clock; null in letters from before this time was stored.
    /// </summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>How many times a feature has failed on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Failures { get; init; }

    /// <summary>When it may be delivered again; null where that is at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why it was given up; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? Died { get; init; }

    /// <summary>
    /// Whether a feature has failed on it so often that later letters are delivered before it: one letter must not
    /// block its sender's other letters for days.
    /// </summary>
    [JsonIgnore]
    public bool IsAside => Failures >= MostInTheWay;

    [JsonIgnore]
    public string Key => Prefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string DeadKey => DeadPrefix + Number.ToString("D12", CultureInfo.InvariantCulture);

    public RowBody ToBody(string kind) =>
        new(kind, Version, JsonSerializer.SerializeToUtf8Bytes(this, LetterJson.Default.LetterRow));

    public static LetterRow Read(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, LetterJson.Default.LetterRow)
            ?? throw new InvalidDataException($"The row at '{row.Id.Row}' holds no letter.");

    /// <summary>Like <see cref="Read"/>, but null where this release cannot read the row.</summary>
    public static LetterRow? TryRead(StoredRow row) => StoredRowReader.TryRead(row, Read);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LetterRow))]
internal sealed partial class LetterJson : JsonSerializerContext;
