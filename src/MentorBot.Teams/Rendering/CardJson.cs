using AdaptiveCards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Serialises cards for the wire. The original AdaptiveCards package can only produce strings, so this method is used
/// with it; <c>src/AdaptiveCards</c> has a faster one of the same name, which the compiler prefers.
/// </summary>
internal static class CardJson
{
    /// <summary>The card as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8Json(this AdaptiveCard card) => Encoding.UTF8.GetBytes(card.ToJson());
}
