using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Inbound;

/// <summary>Works one activity, from what the platform said to what it is answered.</summary>
internal sealed class ActivityWorker(TeamsOptions options, IInbound inbound, MemberLookup members, GroupAnswer group, InvokeAnswers invokes, ReplyAnswers replies)
{
    private readonly ActivityMapper _mapper = new(options.Unauthenticated ? "" : $"28:{options.AppId}");

    /// <summary>Works the activity; it has passed <see cref="ActivityCheck"/>.</summary>
    /// <exception cref="NotSavedException">Nothing was committed.</exception>
    public async Task<HttpAnswer> WorkAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is { Type: ActivityTypes.Invoke } && InvokeAnswers.WithoutEvent(activity) is { } answer) return answer;
        if (_mapper.Map(activity) is { } happened) return await TurnAsync(activity, happened, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke) return InvokeAnswers.CardStays;
        if (GroupAnswer.For(activity) is not { } hint) return activity.ExpectsReplies() ? ReplyAnswers.None : HttpAnswer.Ok;
        ConversationReference reference = _mapper.Reference(activity, activity.From);
        if (activity.ExpectsReplies()) return ReplyAnswers.Of(reference, [hint]);
        await group.SendAsync(reference, hint, cancellationToken);
        return HttpAnswer.Ok;
    }

    private async Task<HttpAnswer> TurnAsync(Activity activity, InboundEvent happened, CancellationToken cancellationToken)
    {
        ConversationReference reference = References.Of(happened.Address);
        InboundEvent complete = await members.CompleteAsync(happened, reference, cancellationToken);
        TurnAnswer answer = await inbound.HandleAsync(complete, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke) return invokes.Of(answer);
        return complete.RepliesInAnswer ? replies.Of(reference, activity.Id, answer) : HttpAnswer.Ok;
    }
}
