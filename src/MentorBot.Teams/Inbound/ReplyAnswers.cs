using MentorBot.Channels.Inbound;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The responses to callers that want the replies in the HTTP response. See
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md#delivery-mode"/>.
/// </summary>
internal sealed class ReplyAnswers(CardRendering rendering)
{
    /// <summary>No replies.</summary>
    public static HttpAnswer None { get; } = new(StatusCodes.Status200OK, """{"activities":[]}"""u8.ToArray());

    /// <summary>The replies of a turn; they count as delivered once the response is written.</summary>
    public HttpAnswer Of(ConversationReference reference, string? replyToId, TurnAnswer answer) =>
        Of(reference, [.. answer.Replies.Select(reply => Reply(reply, replyToId))]) with
        {
            Written = answer.RepliesTaken,
        };

    public static HttpAnswer Of(ConversationReference reference, IReadOnlyList<Activity> activities) =>
        new(
            StatusCodes.Status200OK,
            ActivityJson.WriteUtf8(new ExpectedReplies([.. activities.Select(activity => activity.To(reference))])));

    private Activity Reply(OutboundMessage message, string? replyToId)
    {
        Activity activity = rendering.Activity(message);
        activity.ReplyToId = replyToId;
        return activity;
    }
}
