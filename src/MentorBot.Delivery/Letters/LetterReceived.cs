using System.Globalization;
using System.Text.Json;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;

namespace MentorBot.Delivery.Letters;

/// <summary>
/// A letter reaches its recipient's turn. It carries facts, not a card: the recipient's feature decides what to make
/// of them, in the recipient's own language and time.
/// </summary>
/// <param name="Sender">Whose turn wrote it.</param>
/// <param name="Number">The letter's number among the sender's.</param>
/// <param name="What">The kind of facts.</param>
/// <param name="Facts">The facts.</param>
/// <param name="At">When it was written.</param>
internal sealed record LetterReceived(
    PersonId Sender, long Number, string What, JsonElement Facts, DateTimeOffset At) : PersonEvent
{
    /// <summary>Who the sender is by now, where they turned out to be somebody else.</summary>
    public PersonId From { get; init; } = Sender;
}

/// <summary>That a letter was processed: its sender's host may bring it again, however much later.</summary>
internal sealed record LetterReceipt(DateTimeOffset At)
{
    public static readonly RowKind<LetterReceipt> Kind = new("got", 1);

    /// <summary>The row's id: who sent the letter, and its number.</summary>
    public static string IdOf(LetterReceived letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter.Sender.Person}|{letter.Number}");

    /// <summary>Whose letter it was.</summary>
    /// <param name="row">The receipt's row.</param>
    /// <param name="recipient">Whose row it is; the sender is of the same organisation.</param>
    public static PersonId SenderOf(Storage.StoredRow row, PersonId recipient) =>
        recipient with { Person = Kind.IdOf(row.Id.Row).Split('|')[0] };
}
