using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Welcome;

/// <summary>The person was greeted; this happens once.</summary>
/// <param name="GreetedAt">When they were greeted.</param>
/// <param name="Removed">They have removed the bot since and have not come back.</param>
internal sealed record WelcomeRow(DateTimeOffset GreetedAt, bool Removed)
{
    public static readonly RowKind<WelcomeRow> Kind = new("welcome", 1);

    /// <summary>The language of the greeting, as a BCP 47 tag; null in rows from before this was stored.</summary>
    public string? Language { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WelcomeRow))]
[JsonSerializable(typeof(UnchangedRow))]
internal sealed partial class WelcomeJson : JsonSerializerContext;
