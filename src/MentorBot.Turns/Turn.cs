using MentorBot.Conversation.Cards;
using MentorBot.Identity.Names;
using MentorBot.Turns.Events;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>
/// Handles one event of one person: their rows, and the messages to them. Nothing takes effect before the one batch of
/// the turn is committed.
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
        Dialogs = new TurnDialogs(this);
    }

    /// <summary>Whose turn it is.</summary>
    public PersonId Person { get; }

    /// <summary>What happened.</summary>
    public PersonEvent Cause { get; }

    /// <summary>The name to address them by, where it is known.</summary>
    public string? Name => GivenName.Of(State.Name) ?? GivenName.Of(State.Listed?.Name);

    /// <summary>Their full name, as shown to others; empty where it is not known.</summary>
    public string FullName => State.Listed?.Name ?? State.Name ?? "";

    /// <summary>The person's language and formats; current during the turn.</summary>
    public CultureInfo Culture => Place.Culture;

    /// <inheritdoc/>
    public DateTimeOffset Now => Place.Now;

    /// <summary>The current date where the person is.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The time zone that the person lives in.</summary>
    public TimeZoneInfo Zone => Place.Zone;

    /// <summary>
    /// The person is in the middle of a dialog: they answered it within the last few minutes. No nudge interrupts it.
    /// </summary>
    public bool IsTalking => Dialog.IsActive;

    /// <summary>A question is open, however long ago it was asked.</summary>
    public bool IsAsked => Dialog.Open is not null;

    /// <summary>Messages are sent now, rather than kept until the person can be reached.</summary>
    public bool CanBeReached => Address is not null;

    /// <summary>The letters that the turn writes to other people.</summary>
    public TurnLetters Letters { get; }

    /// <summary>The nudges with which the bot will come back to the person.</summary>
    public TurnNudges Nudges { get; }

    /// <summary>The person's dialogs.</summary>
    public TurnDialogs Dialogs { get; }

    internal PersonState State { get; set; }
    internal TurnPlace Place { get; }
    internal ActiveDialog Dialog { get; }
    internal TurnRows Rows => _rows;

    /// <summary>Set where the person leaves with this turn: is forgotten, or merged into another person.</summary>
    internal Departure? Departure { get; set; }

    /// <summary>The exception of an open dialog, where the turn continued without the dialog.</summary>
    internal Exception? Fault { get; set; }

    /// <summary>The card that replaces the one whose button was pressed.</summary>
    internal Card? CardShown { get; private set; }

    /// <summary>The errors of a form that was sent, by field.</summary>
    internal ImmutableDictionary<string, string> FieldErrors { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The whole question that this turn asked, unless it follows the answer to another question.</summary>
    internal PendingQuestion? Asked { get; set; }

    /// <summary>The form that was sent and is not valid, with the sent values and a hint at what is valid.</summary>
    internal Card? AskedAgain { get; set; }

    /// <summary>
    /// Where to send the messages: where the event is answered, or where the person was last reached; null where they
    /// never were.
    /// </summary>
    internal Address? Address => Cause is InboundEvent inbound ? State.AddressFor(inbound) : State.HomeAddress;

    internal IReadOnlyList<OutboundMessage> Messages => _messages;

    IRows IDialogHost.Rows => this;

    /// <inheritdoc/>
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Place.Zone).DateTime);

    /// <summary>Sends a message where the event came from, or where the person was last reached.</summary>
    /// <param name="card">The message.</param>
    /// <param name="key">A name of the message for a later <see cref="Replace"/>.</param>
    public void Say(Card card, string? key = null) => _messages.Add(new Say(card, Culture.Name, key));

    /// <summary>Replaces an earlier message with a card.</summary>
    public void Replace(string key, Card card) => _messages.Add(new Replace(card, Culture.Name, key));

    /// <summary>Replaces the card whose button was pressed, where the platform waits for that.</summary>
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
    /// Starts a dialog now: its first question is part of this turn. An open dialog is put aside and keeps its answers.
    /// </summary>
    public Task StartAsync(string dialog, CancellationToken cancellationToken) =>
        StartAsync(dialog, ImmutableDictionary<string, string>.Empty, cancellationToken);

    /// <summary>Starts a dialog now, with values that are known already.</summary>
    /// <param name="dialog">The name of the dialog.</param>
    /// <param name="given">
    /// The known values, by step. A value that tells what the dialog is about, and is not an answer, has a name that
    /// begins with '#'.
    /// </param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public Task StartAsync(
        string dialog, IReadOnlyDictionary<string, string> given, CancellationToken cancellationToken) =>
        Dialog.StartAsync(dialog, given, cancellationToken);

    /// <summary>Replaces an earlier message with a card, ahead of the messages that were said since.</summary>
    internal void ReplaceAt(int index, string key, Card card) =>
        _messages.Insert(index, new Replace(card, Culture.Name, key));

    /// <summary>Sends a message that was meant for another id of this person, from before a merge.</summary>
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
