namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>One turn over rows in a dictionary. What it says, writes and reads can be counted.</summary>
internal sealed class FakeTurn(Dictionary<string, object> rows) : ITurn, IDialogHost
{
    private int _ids;
    private string _seed = "";

    public List<Card> Said { get; private init; } = [];
    public List<string> Nexts { get; private init; } = [];
    public Action Reading { get; init; } = () => { };
    public string? Name => "Ada";
    public IRows Rows => this;
    public DateTimeOffset Now => new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public void Say(Card card, string? key) => Said.Add(card);

    public ITurn TurnFor(string seed) =>
        new FakeTurn(rows) { _seed = seed, Said = Said, Nexts = Nexts, Reading = Reading };

    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"{_seed}-{_ids++}");

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    public async Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken = default)
        where T : class
    {
        await Task.Yield();
        Reading();
        return rows.GetValueOrDefault(kind.Key(id)) as T;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken = default)
        where T : class
    {
        await Task.Yield();
        Reading();
        string prefix = $"{kind.Name}|";
        return [.. rows
            .Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => (T)row.Value)];
    }

    public void Put<T>(RowKind<T> kind, string id, T row) where T : class => rows[kind.Key(id)] = row;

    public void Remove<T>(RowKind<T> kind, string id) where T : class => rows.Remove(kind.Key(id));

    public void Raise(object happened) => throw new NotSupportedException("Nobody reacts here.");

    public void Next(string dialog, IReadOnlyDictionary<string, string> given) => Nexts.Add(dialog);
}
