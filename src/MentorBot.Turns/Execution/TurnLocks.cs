namespace MentorBot.Turns.Execution;

/// <summary>
/// Runs one turn of a person at a time in this process, in the order of arrival. This only avoids conflicts; what makes
/// the turns of a person serial is the ETag of their state.
/// </summary>
internal sealed class TurnLocks
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(PersonId person, CancellationToken cancellationToken)
    {
        SemaphoreSlim stripe = _stripes[(uint)person.GetHashCode() % _stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Entered(stripe);
    }

    private sealed class Entered(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
