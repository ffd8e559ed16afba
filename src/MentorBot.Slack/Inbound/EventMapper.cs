using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Maps an event to an arrival. Only events between the bot and one person become arrivals.
/// </summary>
internal static class EventMapper
{
    private const string Slackbot = "USLACKBOT";

    public static Arrival? Map(EventEnvelope envelope) =>
        envelope.Event is not { User: { } user } happened || user == Slackbot ? null : happened.Type switch
        {
            "message" or "app_mention" when IsSaid(envelope, happened) => Said(envelope, happened, user),
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

    // The bot's own posts come back as messages without a subtype; only the bot id and the app id identify them.
    private static bool IsSaid(EventEnvelope envelope, SlackEvent happened) =>
        happened is { Subtype: null or "file_share" or "thread_broadcast", BotId: null }
        && (happened.AppId is null || happened.AppId != envelope.AppId)
        && (happened.ChannelType is { } type ? type == "im" : SlackReference.IsDirect(happened.Channel));

    // A file without text becomes a message without words: the bot answers that it did not understand, rather than not
    // at all.
    private static Arrival Said(EventEnvelope envelope, SlackEvent happened, string user)
    {
        string text = happened.Text ?? "";
        string? bot = envelope.BotUser;
        Arrival said = Arrive(envelope, happened, user, arrived => new TextSaid(Plain(arrived))
        {
            Sender = arrived.Sender,
            Address = arrived.Address,
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
