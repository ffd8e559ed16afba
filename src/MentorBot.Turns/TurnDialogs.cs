using MentorBot.Conversation.Cards;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>The person's dialogs, where something else has done their work.</summary>
public sealed class TurnDialogs
{
    private readonly Turn _turn;

    internal TurnDialogs(Turn turn) => _turn = turn;

    /// <summary>
    /// Closes a dialog if it is open, and drops the answers that were kept of it: what it was for is done, or no longer
    /// there. Does nothing to a dialog that was started about something in particular.
    /// </summary>
    /// <param name="dialog">The name of the dialog.</param>
    /// <param name="isMeant">Which runs of it are meant, by the day on which they began.</param>
    /// <param name="why">What the card of its open question then says.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task FinishAsync(
        string dialog, Func<DateOnly, bool> isMeant, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isMeant);
        DraftRow? draft = await _turn.FindAsync(DraftRow.Kind, dialog, cancellationToken);
        bool isDropped = draft is not null && isMeant(draft.Day);
        if (isDropped) _turn.Remove(DraftRow.Kind, dialog);
        if (_turn.Dialog.Open is not { } open) return;
        bool isOpen = open.Dialog == dialog && isMeant(open.FirstDay);
        bool isOffered = isDropped && open.Dialog == ResumeDialog.Name
            && open.Given.GetValueOrDefault(ResumeDialog.Draft) == dialog;
        if (!isOpen && !isOffered) return;
        if (open.Shown is { } shown) _turn.Replace(shown, Card.Of(new Paragraph(why, Emphasis.Subtle)));
        _turn.Dialog.Close();
    }
}
