using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>A dialog that was left: enough to ask its question again later.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Given">The values that it was started with.</param>
public sealed record LeftDialog(string Dialog, ImmutableSortedDictionary<string, string> Given);

/// <summary>The questions that the person is asked.</summary>
public sealed class TurnQuestions
{
    private readonly Turn _turn;

    internal TurnQuestions(Turn turn) => _turn = turn;

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
}
