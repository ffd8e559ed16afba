using System.Text.Json.Serialization;

namespace MentorBot.Turns.Rows;

/// <summary>The rows that the engine itself keeps in a person's partition.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DraftRow))]
[JsonSerializable(typeof(AnsweredRow))]
[JsonSerializable(typeof(FailureRow))]
[JsonSerializable(typeof(LetterReceipt))]
[JsonSerializable(typeof(UnclearRow))]
internal sealed partial class EngineJson : JsonSerializerContext;
