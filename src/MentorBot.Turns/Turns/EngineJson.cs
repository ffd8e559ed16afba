using System.Text.Json.Serialization;
using MentorBot.Turns.Floor;

namespace MentorBot.Turns;

/// <summary>The rows that the engine itself keeps in a person's partition.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DraftRow))]
[JsonSerializable(typeof(AnsweredRow))]
[JsonSerializable(typeof(FailureRow))]
[JsonSerializable(typeof(GotRow))]
[JsonSerializable(typeof(DataLink))]
[JsonSerializable(typeof(Nudge))]
internal sealed partial class EngineJson : JsonSerializerContext;
