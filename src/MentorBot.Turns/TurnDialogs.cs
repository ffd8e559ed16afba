using MentorBot.Conversation.Cards;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>A dialog that was left: enough to ask its question again later.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Given">The values that it was started with.</param>
public sealed record LeftDialog(string Dialog, ImmutableSortedDictionary<string, string> Given);

/// <summary>The person's dialogs, for features that leave them for later or have done their work otherwise.</summary>
public sealed class TurnDialogs
{
    private readonly Turn _turn;

    internal TurnDialogs(Turn turn) => _turn = turn;

    /// <summary>The dialog whose question is open; null where nothing is asked.</summary>
    public LeftDialog? Open => _turn.State.Dialog is { } journal ? new(journal.Dialog, journal.Given) : null;

    /// <summary>
    /// Leaves the open dialog, whose answers are kept. The card that asked says <paramref name="why"/> from then on.
    /// </summary>
    public void Leave(string why)
    {
        if (_turn.State.Dialog is not null) _turn.Dialog.PutAside(why);
    }

    /// <summary>Whether the person has answered a question of that dialog since a time.</summary>
    public async Task<bool> HasAnsweredAsync(
        string dialog, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await _turn.ListAsync(AnsweredRow.Kind, cancellationToken))
            .Any(answered => answered.Dialog == dialog && answered.At > since);

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
