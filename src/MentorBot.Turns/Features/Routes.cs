using System.Text.Json.Serialization.Metadata;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Events;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Features;

/// <summary>
/// The table of handlers. A second handler for the same thing is refused when it is registered, not at the first use.
/// </summary>
public sealed class Routes
{
    /// <summary>The verb of a button that acts like a typed command; its subject is the command's name.</summary>
    public const string CommandVerb = "do";

    /// <summary>
    /// The verb of a button that says what the person meant with their last text; its subject is the intent's name.
    /// </summary>
    public const string IntentVerb = "mean";

    private static readonly string[] TakenVerbs =
    [
        CommandVerb, IntentVerb, DialogActions.Answer, DialogActions.Skip, DialogActions.Change,
    ];

    private readonly Dictionary<string, CommandHandler> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionHandler> _actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IntentHandler> _intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _commandsByIntent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Turn, bool>> _asides = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, InboundHandler<InboundEvent>> _events = [];
    private readonly Dictionary<string, InboundHandler<LetterReceived>> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NudgeHandler> _nudges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Turn, StoredRow, CancellationToken, Task>> _merges =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<RowCodec, StoredRow, DateTimeOffset?>> _ages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<RowCodec, StoredRow, IEnumerable<PersonId>>> _references =
        new(StringComparer.Ordinal);

    private readonly List<(Type Type, Reaction<object> React)> _reactions = [];
    private readonly List<CommandEntry> _words = [];
    private readonly HashSet<string> _takingText = new(StringComparer.Ordinal);
    private readonly List<IJsonTypeInfoResolver> _json = [];
    private UnclearHandler? _otherwise;
    private NamesReader? _names;

    /// <summary>The dialogs of all features.</summary>
    public DialogCatalog Dialogs { get; } = new();

    /// <summary>The JSON contexts of all features' rows.</summary>
    public IReadOnlyList<IJsonTypeInfoResolver> JsonContexts => _json;

    internal IReadOnlyDictionary<string, Func<Turn, StoredRow, CancellationToken, Task>> Merges => _merges;
    internal IReadOnlyDictionary<string, Func<RowCodec, StoredRow, DateTimeOffset?>> Ages => _ages;
    internal IReadOnlyDictionary<string, Func<RowCodec, StoredRow, IEnumerable<PersonId>>> References => _references;
    internal IReadOnlyList<CommandEntry> Words => _words;
    internal IReadOnlyCollection<string> Verbs => _actions.Keys;
    internal IReadOnlyCollection<string> Intents => _intents.Keys;
    internal NamesReader KnownNames => _names ?? ((_, _) => Task.FromResult<IReadOnlyList<ColleagueName>>([]));
    internal UnclearHandler Otherwise =>
        _otherwise ?? throw new InvalidOperationException("No feature answers a text that no feature understands.");

    /// <summary>Registers a command word that can be typed at any time.</summary>
    /// <param name="words">The command's name in tokens, and its words in each language from a resource file.</param>
    /// <param name="handler">Answers it.</param>
    /// <param name="takesText">
    /// Whether any text after the word is for the command, so that its meaning is not looked for: "answer ask Jan".
    /// </param>
    public void Command(CommandEntry words, CommandHandler handler, bool takesText = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!_commands.TryAdd(words.Command, handler)) throw Twice("command", words.Command);
        _words.Add(words);
        if (takesText) _takingText.Add(words.Command);
    }

    /// <summary>Registers a command word that starts a dialog.</summary>
    public void Command<TDialog>(CommandEntry words) where TDialog : IDialog =>
        Command(words, (turn, _, cancellationToken) => turn.StartAsync(TDialog.Name, cancellationToken));

    /// <summary>Registers the answer to a meaning, one of <see cref="IntentMatcher.Names"/>.</summary>
    public void Intent(string intent, IntentHandler handler)
    {
        if (!_intents.TryAdd(intent, handler)) throw Twice("intent", intent);
    }

    /// <summary>Registers a meaning that is answered as a command is.</summary>
    public void Intent(string intent, CommandEntry command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Intent(
            intent, command,
            (turn, _, cancellationToken) => _commands[command.Command](turn, "", cancellationToken));
    }

    /// <summary>
    /// Registers the answer to a meaning that a command has too. A text that begins with the command is answered by the
    /// command.
    /// </summary>
    public void Intent(string intent, CommandEntry command, IntentHandler handler)
    {
        ArgumentNullException.ThrowIfNull(command);
        Intent(intent, handler);
        _commandsByIntent.Add(intent, command.Command);
    }

    /// <summary>
    /// Registers the answer to a question that people ask in the middle of something else, such as who can see this. It
    /// is answered even where an open question would take any text; the question stays open.
    /// </summary>
    public void Aside(string intent, IntentHandler handler) => Aside(intent, handler, _ => true);

    /// <summary>As <see cref="Aside(string, IntentHandler)"/>, in the middle of some questions only.</summary>
    /// <param name="intent">The meaning.</param>
    /// <param name="handler">Answers it.</param>
    /// <param name="applies">Whether it is answered in the middle of the open question.</param>
    public void Aside(string intent, IntentHandler handler, Func<Turn, bool> applies)
    {
        Intent(intent, handler);
        _asides.Add(intent, applies);
    }

    /// <summary>Whether a feature answers a meaning. True of no meaning before all features are registered.</summary>
    public bool Answers(string intent) => _intents.ContainsKey(intent);

    /// <summary>Registers which colleagues a person may mention by name.</summary>
    public void KnowNames(NamesReader names)
    {
        if (_names is not null) throw Twice("question", "who is known by name");
        _names = names;
    }

    /// <summary>Registers the handler of a button.</summary>
    public void Action(string verb, ActionHandler handler)
    {
        if (TakenVerbs.Contains(verb) || !_actions.TryAdd(verb, handler)) throw Twice("action", verb);
    }

    /// <summary>Registers the handler of an event on the platform.</summary>
    public void On<TEvent>(InboundHandler<TEvent> handler) where TEvent : InboundEvent
    {
        if (!_events.TryAdd(
            typeof(TEvent), (turn, inbound, cancellationToken) => handler(turn, (TEvent)inbound, cancellationToken)))
            throw Twice("event", typeof(TEvent).Name);
    }

    /// <summary>Registers the handler of letters of a kind.</summary>
    public void Letter<T>(RowKind<T> kind, LetterHandler<T> handler) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!_letters.TryAdd(kind.Name, Read)) throw Twice("letter", kind.Name);

        Task Read(Turn turn, LetterReceived came, CancellationToken cancellationToken) =>
            handler(
                turn, new Letter<T>(came.From, came.At, turn.Rows.Codec.FromElement<T>(came.Facts)), cancellationToken);
    }

    /// <summary>Registers the handler of nudges with that <see cref="Nudges.Nudge.What"/>.</summary>
    public void Nudge(string what, NudgeHandler handler)
    {
        if (!_nudges.TryAdd(what, handler)) throw Twice("nudge", what);
    }

    /// <summary>
    /// Registers a reaction to something that another handler raised in the turn, or to the event of the turn itself.
    /// Any number of features may react, in the order of the features, after the handler.
    /// </summary>
    public void When<T>(Reaction<T> reaction) where T : class =>
        _reactions.Add(
            (typeof(T), (turn, happened, cancellationToken) => reaction(turn, (T)happened, cancellationToken)));

    /// <summary>Registers the answer to a text that no feature understands.</summary>
    public void WhenNotUnderstood(UnclearHandler handler)
    {
        if (_otherwise is not null) throw Twice("answer", "not understood");
        _otherwise = handler;
    }

    /// <summary>
    /// Registers how two rows of one id are merged, where two people turn out to be one. Without it the row of the
    /// person who remains stays, and the other is dropped. It may be called again, with the result of the first call.
    /// </summary>
    /// <param name="kind">The kind of rows.</param>
    /// <param name="merge">Makes one row of the row that stays and the row that is added.</param>
    public void Merge<T>(RowKind<T> kind, Func<T, T, T> merge) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!_merges.TryAdd(kind.Name, MergeAsync)) throw Twice("merging of rows", kind.Name);

        async Task MergeAsync(Turn turn, StoredRow row, CancellationToken cancellationToken)
        {
            string id = kind.IdOf(row.Id.Row);
            T comes = turn.Rows.Codec.Read(kind, row);
            turn.Put(
                kind, id, await turn.FindAsync(kind, id, cancellationToken) is { } stays ? merge(stays, comes) : comes);
        }
    }

    /// <summary>
    /// Registers from when on the age of a row counts, so that it can be removed after its retention time. The function
    /// returns null for a row that does not age.
    /// </summary>
    public void Age<T>(RowKind<T> kind, Func<T, DateTimeOffset?> since) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (!_ages.TryAdd(kind.Name, (codec, row) => since(codec.Read(kind, row))))
            throw Twice("age of rows", kind.Name);
    }

    /// <summary>
    /// Registers which people the rows of a kind name. Every kind of row that holds a person's id must do so:
    /// forgetting a person, and merging them with another, finds their colleagues by it.
    /// </summary>
    public void Names<T>(RowKind<T> kind, Func<T, IEnumerable<PersonId>> people) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        IEnumerable<PersonId> Read(RowCodec codec, StoredRow row) => people(codec.Read(kind, row));
        _references[kind.Name] = _references.TryGetValue(kind.Name, out var others)
            ? (codec, row) => others(codec, row).Concat(Read(codec, row))
            : Read;
    }

    /// <summary>Adds the JSON context of a feature's rows and of what its dialogs record.</summary>
    public void Rows(IJsonTypeInfoResolver context) => _json.Add(context);

    internal CommandHandler? FindCommand(string name) => _commands.GetValueOrDefault(name);
    internal IntentHandler? FindIntent(string intent) => _intents.GetValueOrDefault(intent);
    internal string? CommandOf(string intent) => _commandsByIntent.GetValueOrDefault(intent);
    internal bool IsAside(Turn turn, string intent) => _asides.TryGetValue(intent, out var applies) && applies(turn);
    internal bool TakesText(string command) => _takingText.Contains(command);
    internal ActionHandler? FindAction(string verb) => _actions.GetValueOrDefault(verb);
    internal InboundHandler<LetterReceived>? FindLetter(string what) => _letters.GetValueOrDefault(what);
    internal NudgeHandler? FindNudge(string what) => _nudges.GetValueOrDefault(what);
    internal IEnumerable<Reaction<object>> ReactionsTo(object happened) =>
        _reactions.Where(one => one.Type.IsInstanceOfType(happened)).Select(one => one.React);
    internal InboundHandler<InboundEvent>? FindEvent(Type kind) => _events.GetValueOrDefault(kind);

    private static InvalidOperationException Twice(string what, string name) =>
        new($"Two features answer the {what} '{name}'.");
}
