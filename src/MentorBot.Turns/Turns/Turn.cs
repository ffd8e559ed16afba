using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using MentorBot.Turns.Floor;

namespace MentorBot.Turns;

/// <summary>
/// One event in one person's life: what is known, what is written, what is said. Nothing of it exists for anyone until its one batch is committed.
/// </summary>
public sealed class Turn : ITurn, IDialogHost
{
    private readonly ITableStore _store;
    private readonly RowCodec _codec;
    private readonly SortedDictionary<string, RowBody?> _writes = new(StringComparer.Ordinal);
    private readonly List<OutboundMessage> _said = [];
    private readonly List<LetterRow> _letters = [];
    private readonly List<Nudge> _nudges = [];
    private readonly Queue<object> _raised = new();
    private readonly IdSequence _ids;
    private NextDialog? _next;

    internal Turn(PersonId person, PersonEvent cause, Talk talk, TurnPlace place, ITableStore store, RowCodec codec, DialogEngine dialogs)
    {
        (Person, Cause, Talk, Place, _store, _codec) = (person, cause, talk, place, store, codec);
        Floor = new DialogFloor(this, dialogs);
        _ids = new IdSequence(person, place.Seed);
    }

    /// <summary>Whose turn it is.</summary>
    public PersonId Person { get; }

    /// <summary>What happened.</summary>
    public PersonEvent Cause { get; }

    /// <summary>The name to address them by, where it is known.</summary>
    public string? Name => GivenName.Of(Talk.Name ?? Talk.Listed?.Name);

    /// <summary>Their whole name, to be told to others; empty where it is not known.</summary>
    public string FullName => Talk.Listed?.Name ?? Talk.Name ?? "";

    /// <summary>The person's language and customs; current while the turn lasts.</summary>
    public CultureInfo Culture => Place.Culture;

    /// <inheritdoc/>
    public DateTimeOffset Now => Place.Now;

    /// <summary>The day where the person is.</summary>
    public DateOnly Today => DayOf(Now);

    /// <inheritdoc/>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Place.Zone).DateTime);

    /// <summary>The person is in the middle of something: a dialog that they answered in the last few minutes. No nudge takes the floor from it.</summary>
    public bool IsTalking => Floor.IsActive;

    /// <summary>What is said now is sent, rather than kept until the person is met.</summary>
    public bool CanBeReached => Address is not null;

    /// <summary>The time zone that the person lives in.</summary>
    public TimeZoneInfo Zone => Place.Zone;

    internal Talk Talk { get; set; }
    internal TurnPlace Place { get; }
    internal DialogFloor Floor { get; }
    internal Card? CardShown { get; private set; }
    internal ImmutableDictionary<string, string> FieldErrors { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The question that this turn asked, whole, where whoever asked for it has not just answered another.</summary>
    internal PendingQuestion? Asked { get; set; }

    /// <summary>The form that was sent, with what was sent and what would fit beside it, where it did not fit.</summary>
    internal Card? AskedAgain { get; set; }

    /// <summary>Where to say what is said: where the event is answered, or where the person was last met; null where they never were.</summary>
    internal Address? Address => Cause is InboundEvent inbound ? Talk.AddressFor(inbound) : Talk.HomeAddress;

    /// <summary>What an open dialog threw, where the turn went on without it.</summary>
    internal Exception? Fault { get; set; }

    /// <summary>They go, with this turn.</summary>
    internal Leaving? Leaving { get; private set; }

    internal IReadOnlyList<OutboundMessage> Messages => _said;
    internal IReadOnlyList<LetterRow> Letters => _letters;
    internal IReadOnlyList<Nudge> Nudges => _nudges;
    internal RowCodec Codec => _codec;
    internal IReadOnlyDictionary<string, RowBody?> Writes => _writes;
    IRows IDialogHost.Rows => this;

    /// <summary>Says something in the conversation that the event came from, or where the person was last met.</summary>
    /// <param name="card">What.</param>
    /// <param name="key">What a later <see cref="Replace"/> names the message by.</param>
    public void Say(Card card, string? key = null) => _said.Add(new Say(card, Culture.Name, key));

    /// <summary>Puts a card in the place of an earlier message.</summary>
    public void Replace(string key, Card card) => _said.Add(new Replace(card, Culture.Name, key));

    /// <summary>Puts a card in the place of the one whose button was pressed, where the platform waits for it.</summary>
    public void ShowInPlace(Card card) => CardShown = card;

    /// <inheritdoc/>
    public string NewId() => _ids.Next();

    /// <inheritdoc/>
    public void Put<T>(RowKind<T> kind, string id, T row) where T : class => _writes[kind.Key(id)] = _codec.Write(kind, row);

    /// <inheritdoc/>
    public void Remove<T>(RowKind<T> kind, string id) where T : class => _writes[kind.Key(id)] = null;

    /// <inheritdoc/>
    public void Raise(object happened) => _raised.Enqueue(happened);

    /// <summary>
    /// Writes to another person of the organisation: what it says reaches their own turn (<see cref="Routes.Letter"/>), in the order of writing.
    /// </summary>
    /// <exception cref="ArgumentException">They are of another organisation.</exception>
    public void Post<T>(PersonId to, RowKind<T> kind, T facts) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (to.Org != Person.Org) throw new ArgumentException("Nothing passes from one organisation to another.", nameof(to));
        _letters.Add(new LetterRow(0, to.Partition, kind.Name, _codec.ToElement(facts), Now));
    }

    /// <summary>
    /// Forgets the person: with this turn nothing happens to them any more, and soon nothing of them is left. What the turn says still goes out.
    /// </summary>
    public void Forget() => Leaving = new Leaving(null);

    /// <summary>The person turned out to be somebody who is known already: soon all that is theirs is the other's.</summary>
    /// <exception cref="ArgumentException">It is themselves, or somebody of another organisation.</exception>
    public void JoinInto(PersonId other)
    {
        if (other == Person || other.Org != Person.Org) throw new ArgumentException("They can only become another person of their organisation.", nameof(other));
        Leaving = new Leaving(other);
    }

    /// <summary>
    /// Makes a link under which the person can see once, within a quarter of an hour, everything that is held about them (<see cref="PersonalDataDesk"/>).
    /// </summary>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>The link's secret token.</returns>
    public string LinkData(DateTimeOffset now)
    {
        (string token, string id) = DataLink.Make(Person);
        Put(DataLink.Kind, id, new DataLink(now + DataLink.Life));
        return token;
    }

    /// <summary>Comes back to the person later (<see cref="Routes.Nudge"/>). Another nudge of that id is called off.</summary>
    public void Schedule(Nudge nudge)
    {
        ArgumentNullException.ThrowIfNull(nudge);
        _nudges.RemoveAll(other => other.Id == nudge.Id);
        _nudges.Add(nudge);
        Put(Nudge.Kind, nudge.Id, nudge);
    }

    /// <summary>The nudge of that id that is to come, or null.</summary>
    public Task<Nudge?> FindNudgeAsync(string id, CancellationToken cancellationToken) => FindAsync(Nudge.Kind, id, cancellationToken);

    /// <inheritdoc/>
    public void Next(string dialog, IReadOnlyDictionary<string, string> given) => _next = new NextDialog(dialog, given);

    /// <summary>Starts a dialog now: its first question is part of this turn. A dialog that is open is put aside and keeps its answers.</summary>
    public Task StartAsync(string dialog, CancellationToken cancellationToken) =>
        StartAsync(dialog, ImmutableDictionary<string, string>.Empty, cancellationToken);

    /// <summary>
    /// Starts a dialog now, with what is known already, by step. What tells it what it is about, and is no answer, has a name with '#' before it.
    /// </summary>
    public Task StartAsync(string dialog, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken) =>
        Floor.StartAsync(dialog, given, cancellationToken);

    /// <inheritdoc/>
    public async Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken) where T : class
    {
        string key = kind.Key(id);
        if (_writes.TryGetValue(key, out RowBody? written))
            return written is { } body ? _codec.Read(kind, new StoredRow(new RowId(Person.Partition, key), body, "")) : null;
        StoredRow? row = await _store.FindAsync(Tables.People, new RowId(Person.Partition, key), cancellationToken);
        return row is null ? null : _codec.Read(kind, row);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken) where T : class
    {
        SortedDictionary<string, StoredRow> rows = new(StringComparer.Ordinal);
        string prefix = $"{kind.Name}|";
        await foreach (StoredRow row in _store.ScanAsync(Tables.People, Person.Partition, RowRange.StartingWith(prefix), cancellationToken))
            rows[row.Id.Row] = row;
        foreach ((string key, RowBody? body) in _writes.Where(write => write.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (body is { } written) rows[key] = new StoredRow(new RowId(Person.Partition, key), written, "");
            else rows.Remove(key);
        }

        return [.. rows.Values.Select(row => _codec.Read(kind, row))];
    }

    /// <summary>Puts a card in the place of an earlier message, ahead of what was said since.</summary>
    internal void ReplaceAt(int index, string key, Card card) => _said.Insert(index, new Replace(card, Culture.Name, key));

    /// <summary>Whether the person has a row.</summary>
    internal async Task<bool> HasAsync(string key, CancellationToken cancellationToken) => _writes.TryGetValue(key, out RowBody? written)
        ? written is not null
        : await _store.FindAsync(Tables.People, new RowId(Person.Partition, key), cancellationToken) is not null;

    /// <summary>Writes a row as it stands.</summary>
    internal void PutAsIs(string key, RowBody body) => _writes[key] = body;

    internal void RemoveAsIs(string key) => _writes[key] = null;

    /// <summary>Says what was to be said to somebody who turned out to be this person.</summary>
    internal void SayAsIs(OutboundMessage message) => _said.Add(message);

    internal object? TakeRaised() => _raised.TryDequeue(out object? happened) ? happened : null;

    internal NextDialog? TakeNext()
    {
        NextDialog? next = _next;
        _next = null;
        return next;
    }

    void IDialogHost.Say(Card card, string? key) => Say(card, key);

    ITurn IDialogHost.TurnFor(string seed) => new SeededTurn(this, seed);

    internal sealed record NextDialog(string Name, IReadOnlyDictionary<string, string> Given);
}

/// <summary>A person goes: becomes somebody else, or is forgotten.</summary>
/// <param name="To">Whom they become; null where they are forgotten.</param>
internal sealed record Leaving(PersonId? To);

/// <summary>Where and when a turn happens: the person's language, their time zone, now, and what its ids derive from, also when it is done again.</summary>
internal sealed record TurnPlace(CultureInfo Culture, TimeZoneInfo Zone, DateTimeOffset Now, string Seed);
