using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>The bot speaks one to one. Whoever names it among others hears so, once, in the same thread.</summary>
internal sealed partial class GroupAnswer(TeamsConnector connector, ILogger<GroupAnswer> log)
{
    /// <summary>The answer; null where none is due.</summary>
    public static Activity? For(Activity activity) =>
        activity.Type == ActivityTypes.Message && !activity.Conversation.IsPersonal() && MessageText.NamesBot(activity)
            ? new Activity
            {
                Type = ActivityTypes.Message,
                Text = TeamsWords.OneToOne(activity.ClientLocale()),
                TextFormat = TextFormatTypes.Plain,
                InputHint = InputHints.AcceptingInput,
                ReplyToId = string.IsNullOrWhiteSpace(activity.Id) ? null : activity.Id,
            }
            : null;

    /// <summary>Sends it. A hint that does not arrive is no loss: it is not tried again.</summary>
    public async Task SendAsync(ConversationReference to, Activity answer, CancellationToken cancellationToken)
    {
        SendOutcome outcome = await connector.SendAsync(to, answer, cancellationToken);
        if (outcome is not Accepted) NotSent(outcome.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "The answer to a mention among others was not sent: {Outcome}.")]
    private partial void NotSent(string outcome);
}
