namespace MentorBot.Delivery.Letters;

/// <summary>
/// A letter is delivered to its recipient's turn. It carries facts, not a card: the recipient's feature decides what to
/// do with them, in the recipient's own language and time zone.
/// </summary>
/// <param name="Sender">The person whose turn wrote it.</param>
/// <param name="Number">The letter's number among the sender's.</param>
/// <param name="What">The kind of facts.</param>
/// <param name="Facts">The facts.</param>
/// <param name="At">When it was written.</param>
internal sealed record LetterReceived(
    PersonId Sender, long Number, string What, JsonElement Facts, DateTimeOffset At) : PersonEvent
{
    /// <summary>The current id of the sender, where they were merged into another person.</summary>
    public PersonId From { get; init; } = Sender;
}
