using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Takes over the rows of another record of the person of the turn, whose two records are being merged.
/// </summary>
internal sealed class RowMerge(Routes routes)
{
    public async Task TakeOverAsync(Turn turn, AccountMerged merged, CancellationToken cancellationToken)
    {
        foreach (StoredRow row in merged.Rows) await TakeOverAsync(turn, row, cancellationToken);
    }

    /// <summary>
    /// Says the messages in a row of the person's other id: once, although two hosts may bring the row.
    /// </summary>
    public static async Task SayOnceAsync(
        Turn turn, PersonId from, string key, OutboundMessage message, CancellationToken cancellationToken)
    {
        string trace = $"{from.Person}|{key.Replace('|', '-')}";
        if (await turn.FindAsync(LetterReceipt.Kind, trace, cancellationToken) is not null) return;
        turn.Put(LetterReceipt.Kind, trace, new LetterReceipt(turn.Now));
        turn.Say(message);
    }

    private Task TakeOverAsync(Turn turn, StoredRow row, CancellationToken cancellationToken)
    {
        if (row.Body.Kind == WaitingRow.Kind)
        {
            PersonId from = PersonId.Parse(row.Id.Partition);
            return SayOnceAsync(turn, from, row.Id.Row, WaitingRow.Read(row).Message, cancellationToken);
        }

        return row.Body.Kind == Nudge.Kind.Name
            ? ScheduleAsync(turn, turn.Rows.Codec.Read(Nudge.Kind, row), cancellationToken)
            : routes.Merges.GetValueOrDefault(row.Body.Kind, KeepOwnAsync)(turn, row, cancellationToken);
    }

    private static async Task ScheduleAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (await turn.Nudges.FindAsync(nudge.Id, cancellationToken) is null) turn.Nudges.Schedule(nudge);
    }

    private static async Task KeepOwnAsync(Turn turn, StoredRow row, CancellationToken cancellationToken)
    {
        if (!await turn.Rows.HasAsync(row.Id.Row, cancellationToken)) turn.Rows.Put(row.Id.Row, row.Body);
    }
}
