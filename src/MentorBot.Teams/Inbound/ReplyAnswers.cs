using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The answers to whoever wants the replies in the answer. See
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md#delivery-mode"/>.
/// </summary>
internal sealed class ReplyAnswers(CardRendering rendering)
{
    /// <summary>No replies.</summary>
    public static HttpAnswer None { get; } = new(StatusCodes.Status200OK, """{"activities":[]}"""u8.ToArray());

    /// <summary>The replies of a turn; once written they are taken.</summary>
    public HttpAnswer Of(ConversationReference reference, string? replyToId, TurnAnswer answer) =>
        Of(reference, [.. answer.Replies.Select(reply => rendering.Activity(reply) with { ReplyToId = replyToId })]) with { Written = answer.RepliesTaken };

    public static HttpAnswer Of(ConversationReference reference, IReadOnlyList<OutboundActivity> activities) =>
        new(StatusCodes.Status200OK, JsonBytes.Write((reference, activities), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (OutboundActivity activity in state.activities) activity.Write(json, state.reference);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
}
