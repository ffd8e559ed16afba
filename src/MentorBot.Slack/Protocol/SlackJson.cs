using System.Text.Json.Serialization;

namespace MentorBot.Slack.Protocol;

/// <summary>The JSON types of the wire. Unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SlackReference))]
[JsonSerializable(typeof(UserInfoAnswer))]
internal sealed partial class SlackJson : JsonSerializerContext;
