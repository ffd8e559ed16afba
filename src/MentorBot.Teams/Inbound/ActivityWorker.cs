using MentorBot.Channels.Inbound;
using MentorBot.Teams.Protocol;

namespace MentorBot.Teams.Inbound;

/// <summary>Processes one activity, from the platform's request to the response.</summary>
internal sealed class ActivityWorker(
    SenderReader senders, IInbound inbound, MemberLookup members, TypingIndicator typing, GroupAnswer group,
    InvokeAnswers invokes, ReplyAnswers replies,
    TaskWorker tasks)
{
    private readonly ActivityMapper _mapper = new(senders);

    /// <summary>Processes the activity; it has passed <see cref="ActivityCheck"/>.</summary>
    /// <exception cref="NotSavedException">Nothing was committed.</exception>
    public async Task<HttpAnswer> WorkAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (TaskInvoke.Of(activity) is { } task) return await tasks.WorkAsync(activity, task, cancellationToken);
        if (activity is { Type: ActivityTypes.Invoke } && InvokeAnswers.WithoutEvent(activity) is { } answer)
            return answer;
        if (_mapper.Map(activity) is { } happened) return await TurnAsync(activity, happened, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke) return InvokeAnswers.CardStays;
        if (IsMention(activity)) return await AmongOthersAsync(activity, cancellationToken);
        return activity.ExpectsReplies() ? ReplyAnswers.None : HttpAnswer.Ok;
    }

    private static bool IsMention(Activity activity) =>
        activity.Type == ActivityTypes.Message && !activity.Conversation.IsPersonal() && MessageText.NamesBot(activity);

    private async Task<HttpAnswer> TurnAsync(
        Activity activity, InboundEvent happened, CancellationToken cancellationToken)
    {
        ConversationReference reference = References.Of(happened.Address);
        InboundEvent complete = await members.CompleteAsync(happened, reference, cancellationToken);
        Task<TurnAnswer> turn = inbound.HandleAsync(complete, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke) return invokes.Of(await turn);
        if (complete.RepliesInAnswer) return replies.Of(reference, activity.Id, await turn);
        await typing.ShowWhileAsync(turn, reference, cancellationToken);
        return HttpAnswer.Ok;
    }

    private async Task<HttpAnswer> AmongOthersAsync(Activity activity, CancellationToken cancellationToken)
    {
        ConversationReference thread = senders.Reference(activity, activity.From);
        InboundEvent? said = _mapper.MapMention(activity);
        if (said is not null)
            await inbound.HandleAsync(await members.CompleteAsync(said, thread, cancellationToken), cancellationToken);
        Activity hint = GroupAnswer.To(activity, isAnswered: said is not null);
        if (activity.ExpectsReplies()) return ReplyAnswers.Of(thread, [hint]);
        await group.SendAsync(thread, hint, SenderReader.Receipt(activity), cancellationToken);
        return HttpAnswer.Ok;
    }
}
