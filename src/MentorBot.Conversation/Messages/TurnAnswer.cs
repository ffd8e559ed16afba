using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>What the HTTP answer to an event must contain because it cannot wait. It is never the only copy.</summary>
public sealed record TurnAnswer
{
    /// <summary>An empty answer.</summary>
    public static TurnAnswer Nothing { get; } = new();

    /// <summary>The card that replaces the one that was pressed; null where that stays.</summary>
    public Card? CardShown { get; init; }

    /// <summary>The error messages by input; the form stays open. Empty where all inputs are valid.</summary>
    public ImmutableDictionary<string, string> FieldErrors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The question that was just asked, to be opened as a form where the platform can
    /// (<see cref="InboundEvent.CanOpenForm"/>). It is also sent as a message to the conversation, so nothing is lost
    /// where the form is closed or cannot be opened in time. Together with <see cref="FieldErrors"/>, it is the form
    /// that was sent, with its values and error messages, for a platform that has to open it again.
    /// </summary>
    public Form? Form { get; init; }

    /// <summary>
    /// The replies, where the event asked for them in the answer (<see cref="InboundEvent.RepliesInAnswer"/>).
    /// </summary>
    public ImmutableArray<OutboundMessage> Replies { get; init; } = [];

    /// <summary>
    /// The channel calls this after it has written an answer with <see cref="Replies"/>: they are then not sent again.
    /// Where it is never called (the platform closed the connection, the host crashed), they are sent like any other
    /// message.
    /// </summary>
    public Func<CancellationToken, Task> RepliesTaken { get; init; } = _ => Task.CompletedTask;
}

/// <summary>A question in a separate window.</summary>
/// <param name="Title">Its subject.</param>
/// <param name="Submit">The title of the button that sends the inputs.</param>
/// <param name="Token">The action of that button.</param>
/// <param name="Card">The content. Its button for <paramref name="Token"/> is shown as the button of the form.</param>
/// <param name="Language">BCP 47 tag of the card's language.</param>
public sealed record Form(string Title, string Submit, ActionToken Token, Card Card, string Language);
