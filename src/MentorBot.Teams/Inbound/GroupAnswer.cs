using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>The bot speaks one to one. Whoever names it among others hears so, once, in the same thread.</summary>
internal sealed partial class GroupAnswer(TeamsConnector connector, ILogger<GroupAnswer> log)
{
    /// <summary>The answer; null where none is due.</summary>
    public static OutboundActivity? For(InboundActivity activity) =>
        activity is { Type: ActivityTypes.Message, Conversation.IsPersonal: false } && MessageText.NamesBot(activity)
            ? new OutboundActivity(ActivityTypes.Message) { Text = TeamsWords.OneToOne(activity.Locale), ReplyToId = activity.Id }
            : null;

    /// <summary>Sends it. A hint that does not arrive is no loss: it is not tried again.</summary>
    public async Task SendAsync(ConversationReference to, OutboundActivity answer, CancellationToken cancellationToken)
    {
        SendOutcome outcome = await connector.SendAsync(to, answer, cancellationToken);
        if (outcome is not Accepted) NotSent(outcome.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "The answer to a mention among others was not sent: {Outcome}.")]
    private partial void NotSent(string outcome);
}
