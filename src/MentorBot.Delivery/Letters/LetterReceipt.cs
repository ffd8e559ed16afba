using System.Globalization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;

namespace MentorBot.Delivery.Letters;

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
