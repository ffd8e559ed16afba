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

    /// <summary>
    /// The question that was just asked, to be opened as a form where the platform can
    /// (<see cref="InboundEvent.CanOpenForm"/>). It stands in the conversation as a message too, so nothing is lost
    /// where it cannot be opened in time or is closed. Beside <see cref="FieldErrors"/> it is the form that was sent,
    /// with what was sent and what would fit, for a platform that has to open it anew.
    /// </summary>
    public Form? Form { get; init; }

    /// <summary>
    /// The replies, where the event asked for them in the answer (<see cref="InboundEvent.RepliesInAnswer"/>).
    /// </summary>
    public ImmutableArray<OutboundMessage> Replies { get; init; } = [];

    /// <summary>
    /// To be called by the channel once an answer with <see cref="Replies"/> has been written: they are then not sent a
    /// second time. Where it is never called (the platform hung up, the host died) they are sent as any other message.
    /// </summary>
    public Func<CancellationToken, Task> RepliesTaken { get; init; } = _ => Task.CompletedTask;
}

/// <summary>A question as a window of its own.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Submit">The title of the button that sends the inputs.</param>
/// <param name="Token">What sending them means.</param>
/// <param name="Card">What it shows and asks. Its button for <paramref name="Token"/> is the form's own.</param>
/// <param name="Language">BCP 47 tag of the card's language.</param>
public sealed record Form(string Title, string Submit, ActionToken Token, Card Card, string Language);
