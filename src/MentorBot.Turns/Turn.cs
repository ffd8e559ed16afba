using System.Collections.Immutable;
using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Events;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>
/// One event in one person's life: the person's rows, and what is said. Nothing of it takes effect before its one
/// batch is committed.
/// </summary>
public sealed class Turn : ITurn, IDialogHost
{
    private readonly TurnRows _rows;
    private readonly List<OutboundMessage> _messages = [];
    private readonly Queue<object> _raised = new();
    private readonly IdSequence _ids;
    private NextDialog? _next;

    internal Turn(
        PersonId person,
        PersonEvent cause,
        PersonState state,
        TurnPlace place,
        ITableStore store,
        RowCodec codec,
        DialogEngine dialogs)
    {
        (Person, Cause, State, Place) = (person, cause, state, place);
        _rows = new TurnRows(person, store, codec);
        _ids = new IdSequence(person, place.Seed);
        Dialog = new ActiveDialog(this, dialogs);
        Letters = new TurnLetters(this, codec);
        Nudges = new TurnNudges(this);
    }

    /// <summary>Whose turn it is.</summary>
    public PersonId Person { get; }

    /// <summary>What happened.</summary>
    public PersonEvent Cause { get; }

    /// <summary>The name to address them by, where it is known.</summary>
    public string? Name => GivenName.Of(State.Name ?? State.Listed?.Name);

    /// <summary>Their whole name, to be told to others; empty where it is not known.</summary>
    public string FullName => State.Listed?.Name ?? State.Name ?? "";

    /// <summary>The person's language and customs; current while the turn lasts.</summary>
    public CultureInfo Culture => Place.Culture;

    /// <inheritdoc/>
    public DateTimeOffset Now => Place.Now;

    /// <summary>The day where the person is.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The time zone that the person lives in.</summary>
    public TimeZoneInfo Zone => Place.Zone;

    /// <summary>
    /// The person is in the middle of a dialog: they answered it in the last few minutes. No nudge interrupts it.
    /// </summary>
    public bool IsTalking => Dialog.IsActive;

    /// <summary>What is said now is sent, rather than kept until the person is met.</summary>
    public bool CanBeReached => Address is not null;

    /// <summary>What the turn writes to other people.</summary>
    public TurnLetters Letters { get; }

    /// <summary>What the bot will come back to the person with.</summary>
    public TurnNudges Nudges { get; }

    internal PersonState State { get; set; }
    internal TurnPlace Place { get; }
    internal ActiveDialog Dialog { get; }
    internal TurnRows Rows => _rows;

    /// <summary>They leave with this turn: are forgotten, or become somebody else.</summary>
    internal Departure? Departure { get; set; }

    /// <summary>What an open dialog threw, where the turn went on without it.</summary>
    internal Exception? Fault { get; set; }

    /// <summary>The card that takes the place of the one whose button was pressed.</summary>
    internal Card? CardShown { get; private set; }

    /// <summary>What does not fit of a form that was sent, by field.</summary>
    internal ImmutableDictionary<string, string> FieldErrors { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The question that this turn asked, whole, where whoever asked for it has not just answered another.
    /// </summary>
    internal PendingQuestion? Asked { get; set; }

    /// <summary>
    /// The form that was sent, with what was sent and what would fit beside it, where it did not fit.
    /// </summary>
    internal Card? AskedAgain { get; set; }

    /// <summary>
    /// Where to say what is said: where the event is answered, or where the person was last met; null where they
    /// never were.
    /// </summary>
    internal Address? Address => Cause is InboundEvent inbound ? State.AddressFor(inbound) : State.HomeAddress;

    internal IReadOnlyList<OutboundMessage> Messages => _messages;

    IRows IDialogHost.Rows => this;

    /// <inheritdoc/>
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Place.Zone).DateTime);

    /// <summary>Says something where the event came from, or where the person was last met.</summary>
    /// <param name="card">What.</param>
    /// <param name="key">What a later <see cref="Replace"/> names the message by.</param>
    public void Say(Card card, string? key = null) => _messages.Add(new Say(card, Culture.Name, key));

    /// <summary>Puts a card in the place of an earlier message.</summary>
    public void Replace(string key, Card card) => _messages.Add(new Replace(card, Culture.Name, key));

    /// <summary>
    /// Puts a card in the place of the one whose button was pressed, where the platform waits for it.
    /// </summary>
    public void ShowInPlace(Card card) => CardShown = card;

    /// <inheritdoc/>
    public string NewId() => _ids.Next();

    /// <inheritdoc/>
    public Task<T?> FindAsync<T>(RowKind<T> kind, string id, CancellationToken cancellationToken) where T : class =>
        _rows.FindAsync(kind, id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<T>> ListAsync<T>(RowKind<T> kind, CancellationToken cancellationToken) where T : class =>
        _rows.ListAsync(kind, cancellationToken);

    /// <inheritdoc/>
    public void Put<T>(RowKind<T> kind, string id, T row) where T : class => _rows.Put(kind, id, row);

    /// <inheritdoc/>
    public void Remove<T>(RowKind<T> kind, string id) where T : class => _rows.Remove(kind, id);

    /// <inheritdoc/>
    public void Raise(object happened) => _raised.Enqueue(happened);

    /// <inheritdoc/>
    public void Next(string dialog, IReadOnlyDictionary<string, string> given) =>
        _next = new NextDialog(dialog, given);

    /// <summary>
    /// Starts a dialog now: its first question is part of this turn. A dialog that is open is put aside and keeps its
    /// answers.
    /// </summary>
    public Task StartAsync(string dialog, CancellationToken cancellationToken) =>
        StartAsync(dialog, ImmutableDictionary<string, string>.Empty, cancellationToken);

    /// <summary>Starts a dialog now, with what is known already.</summary>
    /// <param name="dialog">Its name.</param>
    /// <param name="given">
    /// What is known, by step. What tells the dialog what it is about, and is no answer, has a name with '#' before it.
    /// </param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public Task StartAsync(
        string dialog, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken) =>
        Dialog.StartAsync(dialog, given, cancellationToken);

    /// <summary>Puts a card in the place of an earlier message, ahead of what was said since.</summary>
    internal void ReplaceAt(int index, string key, Card card) =>
        _messages.Insert(index, new Replace(card, Culture.Name, key));

    /// <summary>Says what was to be said to somebody who turned out to be this person.</summary>
    internal void Say(OutboundMessage message) => _messages.Add(message);

    internal object? TakeRaised() => _raised.TryDequeue(out object? happened) ? happened : null;

    internal NextDialog? TakeNext()
    {
        NextDialog? next = _next;
        _next = null;
        return next;
    }

    void IDialogHost.Say(Card card, string? key) => Say(card, key);

    ITurn IDialogHost.TurnFor(string seed) => new SeededTurn(this, seed);

    /// <summary>A dialog that starts when the open one has ended.</summary>
    internal sealed record NextDialog(string Name, IReadOnlyDictionary<string, string> Given);
}
