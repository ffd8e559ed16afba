using MentorBot.Turns.Features;

namespace MentorBot.Turns.Lifecycle;

/// <summary>Tells the colleagues of a person that the person left, or which id they have now.</summary>
internal sealed class DepartureNotices(ITableStore store, ITurns turns, RowReferences references)
{
    /// <summary>
    /// Tells a colleague, in several turns if the rows do not fit into one, until the features' rows no longer name the
    /// person, or until another turn changes nothing.
    /// </summary>
    /// <returns>
    /// False where the colleague is being merged into somebody else, whose rows may still come to name the person.
    /// </returns>
    public async Task<bool> TellAsync(
        PersonId colleague, PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        for (int before = int.MaxValue; ;)
        {
            PersonState? state = await store.FindStateAsync(colleague, cancellationToken);
            if (state is { Forgotten: not null }) return true; // All their rows are deleted.
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
