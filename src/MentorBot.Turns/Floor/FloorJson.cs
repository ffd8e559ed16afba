using System.Text.Json.Serialization;

namespace MentorBot.Turns.Floor;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DraftRow))]
[JsonSerializable(typeof(AnsweredRow))]
[JsonSerializable(typeof(FailureRow))]
internal sealed partial class FloorJson : JsonSerializerContext;
