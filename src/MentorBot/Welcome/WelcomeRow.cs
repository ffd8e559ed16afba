using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Welcome;

/// <summary>That a person was greeted, once.</summary>
/// <param name="GreetedAt">When.</param>
/// <param name="Removed">They removed the bot since and have not come back.</param>
internal sealed record WelcomeRow(DateTimeOffset GreetedAt, bool Removed)
{
    public static readonly RowKind<WelcomeRow> Kind = new("welcome", 1);

    /// <summary>The language in which, as a tag; null in rows of before it was kept.</summary>
    public string? Language { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WelcomeRow))]
[JsonSerializable(typeof(UnchangedRow))]
internal sealed partial class WelcomeJson : JsonSerializerContext;
