using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Maps an event to an arrival. Only events between the bot and one person become arrivals, and mentions of the bot in
/// a channel: what the bot answers to those goes to the person's direct conversation.
/// </summary>
internal static class EventMapper
{
    private const string Slackbot = "USLACKBOT";

    public static Arrival? Map(EventEnvelope envelope) =>
        envelope.Event is not { User: { } user } happened || user == Slackbot ? null : happened.Type switch
        {
            "message" or "app_mention" when IsSaid(envelope, happened) =>
                Said(envelope, happened, user, isElsewhere: false),
            "app_mention" when IsPersons(envelope, happened) => Mentioned(envelope, happened, user),
            "app_home_opened" =>
                Arrive(
                    envelope, happened, user,
                    static arrived => new HomeOpened { Sender = arrived.Sender, Address = arrived.Address }),
            _ => null,
        };

    /// <summary>
    /// Whether the workspace has removed the bot or revoked its token; the two events come in either order.
    /// </summary>
    public static bool IsRemoval(EventEnvelope envelope) =>
        envelope.Event is { Type: "app_uninstalled" } or { Type: "tokens_revoked", RevokesBot: true };

    private static bool IsSaid(EventEnvelope envelope, SlackEvent happened) =>
        IsPersons(envelope, happened)
        && (happened.ChannelType is { } type ? type == "im" : SlackReference.IsDirect(happened.Channel));

    // "me_message" is what a person wrote behind "/me". The bot's own posts come back as messages without a subtype;
    // only the bot id and the app id identify them.
    private static bool IsPersons(EventEnvelope envelope, SlackEvent happened) =>
        happened is { Subtype: null or "file_share" or "thread_broadcast" or "me_message", BotId: null }
        && (happened.AppId is null || happened.AppId != envelope.AppId);

    // Slack brings the mention again, as another event, if its message is edited: the message is what tells it.
    private static Arrival? Mentioned(EventEnvelope envelope, SlackEvent happened, string user) =>
        happened is { Channel: { } channel, Ts: { } ts }
            ? Said(envelope, happened, user, isElsewhere: true) with
            {
                Thread = new SlackThread(channel, ts, happened.ThreadTs ?? ts),
                Receipt = $"{channel}|{ts}",
            }
            : null;

    // A file without text becomes a message without words: the bot answers that it did not understand, rather than not
    // at all.
    private static Arrival Said(EventEnvelope envelope, SlackEvent happened, string user, bool isElsewhere)
    {
        string text = happened.Text ?? "";
        string? bot = envelope.BotUser;
        Arrival said = Arrive(envelope, happened, user, arrived => new TextSaid(Plain(arrived))
        {
            Sender = arrived.Sender,
            Address = arrived.Address,
            IsElsewhere = isElsewhere,
        });
        return said with { Named = [.. SlackText.Mentions(text).Where(id => id != bot)] };

        string Plain(Arrived arrived) =>
            SlackText.Plain(text, id => id == bot ? "" : arrived.Names.GetValueOrDefault(id));
    }

    private static Arrival Arrive(
        EventEnvelope envelope, SlackEvent happened, string user, Func<Arrived, InboundEvent> make) =>
        new(envelope.TeamId!, user, make)
        {
            Conversation = SlackReference.IsDirect(happened.Channel) ? happened.Channel : null,
            Receipt = envelope.EventId,
        };
}
