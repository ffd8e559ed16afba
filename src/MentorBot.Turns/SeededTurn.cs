namespace MentorBot.Turns;

/// <summary>The turn as one step of a dialog sees it: its ids derive from that step.</summary>
internal sealed class SeededTurn(Turn turn, string seed) : ITurn
{
    private readonly IdSequence _ids = new(turn.Person, seed);

    public DateTimeOffset Now => turn.Now;

    public string NewId() => _ids.Next();

    public DateOnly DayOf(DateTimeOffset moment) => turn.DayOf(moment);

    public Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken) where T : class =>
        turn.FindAsync(kind, id, cancellationToken);

    public Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken) where T : class =>
        turn.ListAsync(kind, cancellationToken);

    public void Put<T>(RowKind<T> kind, string id, T row) where T : class => turn.Put(kind, id, row);

    public void Remove<T>(RowKind<T> kind, string id) where T : class => turn.Remove(kind, id);

    public void Raise(object happened) => turn.Raise(happened);

    public void Next(string dialog, IReadOnlyDictionary<string, string> given) => turn.Next(dialog, given);
}
