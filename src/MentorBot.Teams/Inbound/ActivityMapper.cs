using MentorBot.Conversation.Cards;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Inbound;

/// <summary>Maps an activity to an event. Only activities in a personal chat become events.</summary>
internal sealed class ActivityMapper(SenderReader senders)
{
    /// <returns>
    /// The event, or null if the activity does not concern a person. The activity has passed
    /// <see cref="ActivityCheck"/>.
    /// </returns>
    public InboundEvent? Map(Activity activity) =>
        activity.Conversation is null || !activity.Conversation.IsPersonal() ? null : activity.Type switch
        {
            ActivityTypes.Message when string.IsNullOrWhiteSpace(activity.Text) && activity.Value is JObject =>
                Action(activity, wantsCard: false),
            ActivityTypes.Message => Said(activity),
            ActivityTypes.Invoke when activity.Name == ActivityFacts.CardAction => Action(activity, wantsCard: true),
            ActivityTypes.InstallationUpdate => Installation(activity),
            ActivityTypes.ConversationUpdate => Members(activity),
            ActivityTypes.MessageUpdate when ActivityFacts.EventType(activity) == "editMessage" =>
                Changed(activity, deleted: false),
            ActivityTypes.MessageDelete when ActivityFacts.EventType(activity) == "softDeleteMessage" =>
                Changed(activity, deleted: true),
            _ => null,
        };

    /// <summary>
    /// What a person said to the bot in a group chat or channel: the bot answers in the personal chat. Null if the
    /// message has no text for the bot.
    /// </summary>
    public InboundEvent? MapMention(Activity activity)
    {
        if (activity.From?.Id is not { Length: > 0 } || MessageText.Of(activity) is not { Length: > 0 } words)
            return null;
        ConversationReference personal = senders.PersonalReference(activity);
        return new TextSaid(words)
        {
            Sender = senders.Sender(activity, activity.From),
            Address = new Address(SenderReader.Channel, personal.Conversation.Id, personal.ToJson()),
            Receipt = SenderReader.Receipt(activity),
            IsElsewhere = true,
        };
    }

    // A file without text becomes a message without words: the bot answers that it did not understand, rather than not
    // at all.
    private InboundEvent Said(Activity activity) =>
        Complete(
            activity, activity.From!,
            (sender, address) => new TextSaid(MessageText.Of(activity)) { Sender = sender, Address = address });

    private InboundEvent? Action(Activity activity, bool wantsCard) =>
        CardValueReader.Data(activity) is { } data
            && ActionToken.TryParse(ActivityFacts.Word(data, CardData.TokenKey), out ActionToken token)
            ? Complete(
                activity, activity.From!,
                (
                    sender,
                    address) => new ActionInvoked(token, SenderReader.Inputs(activity, CardValueReader.Inputs(data)))
                    {
                        Sender = sender,
                        Address = address,
                        MessageId = activity.ReplyToId,
                        WantsCard = wantsCard,
                    })
            : null;

    // An upgrade removes and adds the app at once; for the person nothing has been removed.
    private InboundEvent? Installation(Activity activity) => activity.Action switch
    {
        "add" or "add-upgrade" => Installed(activity, activity.From!),
        "remove" => Removed(activity, activity.From!),
        _ => null,
    };

    private InboundEvent? Members(Activity activity)
    {
        ChannelAccount? person = activity.IsBot(activity.From!)
            ? activity.MembersAdded.Known().FirstOrDefault(member => !activity.IsBot(member))
            : activity.From;
        if (person is null) return null;
        if (activity.MembersAdded.Known().Any(member => activity.IsBot(member) || member.Id == person.Id))
            return Installed(activity, person);
        return activity.MembersRemoved.Known().Any(activity.IsBot) ? Removed(activity, person) : null;
    }

    private InboundEvent Changed(Activity activity, bool deleted) =>
        Complete(
            activity, activity.From!,
            (sender, address) => new MessageChanged(deleted) { Sender = sender, Address = address });

    private InboundEvent Installed(Activity activity, ChannelAccount person) =>
        Complete(activity, person, static (sender, address) => new Installed { Sender = sender, Address = address });

    private InboundEvent Removed(Activity activity, ChannelAccount person) =>
        Complete(activity, person, static (sender, address) => new Removed { Sender = sender, Address = address });

    private InboundEvent Complete(Activity activity, ChannelAccount person, Func<Sender, Address, InboundEvent> make)
    {
        Address address = senders.Reference(activity, person).ToAddress(SenderReader.Channel);
        return make(senders.Sender(activity, person), address) with
        {
            Receipt = SenderReader.Receipt(activity),
            RepliesInAnswer = activity.ExpectsReplies() && activity.Type != ActivityTypes.Invoke,
        };
    }
}
