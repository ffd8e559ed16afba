using MentorBot.Identity;

namespace MentorBot.Turns.Execution;

/// <summary>
/// One turn of a person's at a time in this process, in the order of their arrival. It only spares conflicts: what
/// makes turns serial is the state's ETag.
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
