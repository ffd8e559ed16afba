using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Lifecycle;

/// <summary>Tells the colleagues of a person that they left, or who they are by now.</summary>
internal sealed class DepartureNotices(ITableStore store, ITurns turns, RowReferences references)
{
    /// <summary>
    /// Tells a colleague until the features' rows name the person no more, since there may be more rows than fit into
    /// one turn; or until a turn makes no difference any more.
    /// </summary>
    /// <returns>
    /// False where the colleague is becoming somebody else, whose rows may come to name the person yet.
    /// </returns>
    public async Task<bool> TellAsync(
        PersonId colleague, PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        for (int before = int.MaxValue; ;)
        {
            PersonState? state = await store.FindStateAsync(colleague, cancellationToken);
            if (state is { Forgotten: not null }) return true; // Their rows are deleted, whomever they name.
            if (state is { MovedTo: not null, IsBare: false }) return false;
            if (state is { MovedTo: { } to }) colleague = PersonId.Parse(to);
            await turns.HappenAsync(colleague, happened, cancellationToken);
            int now = await CountNamingAsync(person, colleague, cancellationToken);
            if (now == 0 || now >= before) return true;
            before = now;
        }
    }

    private async Task<int> CountNamingAsync(PersonId person, PersonId colleague, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (StoredRow row in store.RowsAsync(colleague, cancellationToken))
            count += references.InFeature(row).Contains(person) ? 1 : 0;
        return count;
    }
}
