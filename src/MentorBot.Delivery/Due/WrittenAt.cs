using System.Text.Json.Serialization;

namespace MentorBot.Delivery.Due;

/// <summary>When an entry was written, by the machine's clock.</summary>
internal sealed record WrittenAt(DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WrittenAt))]
internal sealed partial class DueJson : JsonSerializerContext;
