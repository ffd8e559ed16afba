using System.Collections.Immutable;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>What the HTTP answer to an event must carry because it cannot wait. It is never the only copy.</summary>
public sealed record TurnAnswer
{
    /// <summary>Nothing that cannot wait.</summary>
    public static TurnAnswer Nothing { get; } = new();

    /// <summary>The card that now stands where the pressed one stood; null where it stays as it is.</summary>
    public Card? CardShown { get; init; }

    /// <summary>What to say beside which input; the card stays open. Empty where all inputs fit.</summary>
    public ImmutableDictionary<string, string> FieldErrors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The replies, where the event asked for them in the answer (<see cref="InboundEvent.RepliesInAnswer"/>).</summary>
    public ImmutableArray<OutboundMessage> Replies { get; init; } = [];

    /// <summary>
    /// To be called by the channel once an answer with <see cref="Replies"/> has been written: they are then not sent a second time. Where it is never called
    /// (the platform hung up, the host died) they are sent as any other message.
    /// </summary>
    public Func<CancellationToken, Task> RepliesTaken { get; init; } = _ => Task.CompletedTask;
}
