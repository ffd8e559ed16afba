using System.Text.Json;
using MentorBot.Conversation.Messages;

namespace MentorBot.Turns;

/// <summary>
/// One person's turn reaches another: facts, not a card. The recipient's room decides what to make of them, in the recipient's own language and time.
/// </summary>
/// <param name="Sender">Whose turn wrote it.</param>
/// <param name="Number">The letter's number among the sender's.</param>
/// <param name="What">The kind of facts.</param>
/// <param name="Facts">The facts.</param>
/// <param name="At">When it was written.</param>
internal sealed record LetterCame(PersonId Sender, long Number, string What, JsonElement Facts, DateTimeOffset At) : PersonEvent
{
    /// <summary>Who that is by now, where they turned out to be somebody else.</summary>
    public PersonId From { get; init; } = Sender;
}

/// <summary>A letter as a room reads it.</summary>
/// <param name="From">Whose turn wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Facts">What it says.</param>
public sealed record Letter<T>(PersonId From, DateTimeOffset At, T Facts) where T : class;

/// <summary>That a letter was worked: its sender may bring it again however much later.</summary>
internal sealed record GotRow(DateTimeOffset At)
{
    public static readonly Conversation.Dialogs.RowKind<GotRow> Kind = new("got", 1);

    public static string IdOf(LetterCame letter) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter.Sender.Person}|{letter.Number}");
}
