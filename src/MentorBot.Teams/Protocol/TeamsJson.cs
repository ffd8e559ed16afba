using System.Text.Json.Serialization;

namespace MentorBot.Teams.Protocol;

/// <summary>The wire's own types. Unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(TeamsMember))]
internal sealed partial class TeamsJson : JsonSerializerContext;
