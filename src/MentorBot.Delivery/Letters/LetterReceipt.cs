using MentorBot.Conversation.Dialogs;

namespace MentorBot.Delivery.Letters;

/// <summary>
/// Records that a letter was processed, since the sender's host may deliver it again at any later time.
/// </summary>
internal sealed record LetterReceipt(DateTimeOffset At)
{
    public static readonly RowKind<LetterReceipt> Kind = new("got", 1);

    /// <summary>The row's id: the sender of the letter, and its number.</summary>
    public static string IdOf(LetterReceived letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter.Sender.Person}|{letter.Number}");

    /// <summary>The sender of the letter.</summary>
    /// <param name="row">The receipt's row.</param>
    /// <param name="recipient">The owner of the row; the sender is in the same organisation.</param>
    public static PersonId SenderOf(Storage.StoredRow row, PersonId recipient) =>
        recipient with { Person = Kind.IdOf(row.Id.Row).Split('|')[0] };
}
