using MentorBot.Channels.Inbound;
using MentorBot.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Processes an invoke that asks for a dialog window or submits one. The window may lie over a group chat, where the
/// bot says nothing: its messages go to the person's own chat.
/// </summary>
internal sealed partial class TaskWorker(
    SenderReader senders, IInbound inbound, MemberLookup members, TaskAnswers answers, ILogger<TaskWorker> log)
{
    /// <summary>The typed word with the same effect as the command: it starts feedback.</summary>
    private const string FeedbackWord = "feedback";

    /// <summary>Processes the invoke of an activity that has passed <see cref="ActivityCheck"/>.</summary>
    /// <exception cref="NotSavedException">
    /// Nothing that a window submitted was committed; the client keeps the window open with its content.
    /// </exception>
    public async Task<HttpAnswer> WorkAsync(Activity activity, TaskInvoke invoke, CancellationToken cancellationToken)
    {
        ConversationReference reference = senders.PersonalReference(activity);
        InboundEvent happened =
            await members.CompleteAsync(Map(activity, invoke, reference), reference, cancellationToken);
        try
        {
            TurnAnswer answer = await inbound.HandleAsync(happened, cancellationToken);
            return answers.Of(answer, activity.ClientLocale());
        }
        catch (NotSavedException e) when (happened.UnsavedInAnswer)
        {
            NotCommitted(e);
            return TaskAnswers.NotSaved(activity.ClientLocale());
        }
    }

    private InboundEvent Map(Activity activity, TaskInvoke invoke, ConversationReference reference)
    {
        Sender sender = senders.Sender(activity, activity.From);
        Address address = new(SenderReader.Channel, reference.Conversation.Id, reference.ToJson());
        InboundEvent happened = invoke switch
        {
            { Sent: { } sent } =>
                new ActionInvoked(sent.Token, SenderReader.Inputs(activity, CardValueReader.Inputs(sent.Data)))
                {
                    Sender = sender, Address = address, FromForm = true,
                },
            { Command: TaskInvoke.SaveEvidence } =>
                new MessageSaved(invoke.Message) { Sender = sender, Address = address },
            _ => new TextSaid(FeedbackWord) { Sender = sender, Address = address },
        };
        return happened with
        {
            Receipt = SenderReader.Receipt(activity),
            CanOpenForm = true,
            IsElsewhere = true,
            UnsavedInAnswer = invoke.Sent is null,
        };
    }

    [LoggerMessage(LogLevel.Warning, "What a person submitted in a window was not saved; they are told so.")]
    private partial void NotCommitted(Exception exception);
}
