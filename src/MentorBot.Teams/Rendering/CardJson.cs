using System.Text;
using AdaptiveCards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Cards as they go over the wire. The AdaptiveCards package makes strings only, so with it this method is called;
/// <c>src/AdaptiveCards</c> has a quicker one of the same name, which the compiler prefers.
/// </summary>
internal static class CardJson
{
    /// <summary>The card as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8Json(this AdaptiveCard card) => Encoding.UTF8.GetBytes(card.ToJson());
}
