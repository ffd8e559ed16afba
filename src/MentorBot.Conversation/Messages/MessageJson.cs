using System.Text.Json.Serialization;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>The JSON context of stored cards and messages.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(Address))]
public sealed partial class MessageJson : JsonSerializerContext;
