using System.Runtime.ExceptionServices;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// One replay of a dialog: without effects up to the question at the end of its journal, with effects after the answer.
/// The dialog runs only inside <see cref="PumpAsync"/>. Everything it awaits is an operation of this class, which the
/// pump carries out; so awaiting anything else is detected at once.
/// </summary>
internal sealed class DialogRun : IDialogContext
{
    private readonly IDialogHost _host;
    private readonly JsonSerializerOptions _json;
    private readonly HashSet<string> _steps = new(StringComparer.Ordinal);
    private readonly Func<IDialogContext, Task> _dialog;
    private Task? _running;
    private Func<Task>? _operation;
    private Action<JsonElement>? _resume;
    private int _cursor;
    private int _insideThread;

    public DialogRun(
        Journal journal, Func<IDialogContext, Task> dialog, IDialogHost host, JsonSerializerOptions json, bool live)
    {
        Journal = journal;
        _dialog = dialog;
        _host = host;
        _json = json;
        Live = live;
    }

    public Journal Journal { get; private set; }
    public bool Live { get; private set; }
    public bool Drifted { get; private set; }
    public Exception? Fault { get; private set; }
    public bool Finished => _running is { IsCompleted: true };
    public PendingQuestion? Pending { get; private set; }
    public string? Saved { get; private set; }
    public DateOnly Today => Journal.FirstDay;
    public string? Name => _host.Name;

    public string? Given(string name) => Journal.Given.GetValueOrDefault(name);

    public bool WasTyped(string step) => Journal.Entries.Any(entry => entry.IsTyped && entry.Answers(step));

    /// <summary>Runs the dialog until it ends, drifts, or asks a question that has no answer yet.</summary>
    public async Task PumpAsync()
    {
        if (_running is null) Inside(() => _running = ToItsEndAsync());
        while (!Finished && !Drifted && Pending is null)
        {
            if (_operation is not { } operation)
            {
                Fail(Foreign());
                return;
            }

            _operation = null;
            await operation();
        }

        if (!Finished) return;
        if (_running!.Exception is { } faults) Fail(faults.GetBaseException());
        else if (Pending is not null || _operation is not null)
            throw new InvalidOperationException(
                $"Dialog '{Journal.Dialog}' does not await its step '{_steps.Last()}'.");
    }

    /// <summary>Records the answer to the pending question and continues after it, with effects.</summary>
    public Task AnswerAsync(JsonElement value, bool isTyped = false)
    {
        PendingQuestion pending = Pending ?? throw new InvalidOperationException("Nothing is asked.");
        ImmutableArray<JournalEntry> entries =
            Journal.Entries.RemoveAll(entry => entry.Step.StartsWith($"{pending.Step}.", StringComparison.Ordinal));
        Journal = Journal with { Entries = entries };
        _cursor = entries.Length;
        Record(pending.Step, EntryKind.Answer, value, isTyped);
        Pending = null;
        Live = true;
        Action<JsonElement> resume = _resume!;
        Inside(() => resume(value));
        return PumpAsync();
    }

    /// <summary>Records one field of the pending form; true when it was the last.</summary>
    public bool AnswerField(string field, string? value, bool isTyped)
    {
        PendingQuestion pending = Pending ?? throw new InvalidOperationException("Nothing is asked.");
        Record($"{pending.Step}.{field}", EntryKind.Answer, Json(value), isTyped);
        pending = pending with { Known = pending.Known.SetItem(field, value) };
        bool complete = pending.Question.Inputs.All(input => pending.Known.ContainsKey(input.Id));
        if (!complete) Pending = pending;
        return complete;
    }

    /// <summary>Continues after a form whose fields are all recorded.</summary>
    public Task ContinueAsync()
    {
        PendingQuestion pending = Pending!;
        JsonElement value = Json(Journal.FieldsOf(pending.Step));
        Pending = null;
        Live = true;
        Action<JsonElement> resume = _resume!;
        Inside(() => resume(value));
        return PumpAsync();
    }

    public Task<T> Ask<T>(string step, Question question)
    {
        Enter(step);
        AnswerType.Check<T>(step, question);
        if (_cursor < Journal.Entries.Length && Journal.Entries[_cursor] is { Kind: EntryKind.Answer } entry
            && entry.Step == step)
        {
            _cursor++;
            return Recorded<T>(() => AnswerType.Read<T>(entry.Value));
        }

        if (Live && !question.IsForm && Journal.GivenFor(step, question.Inputs[0]) is { } given)
        {
            Record(step, EntryKind.Answer, Json(given));
            return Task.FromResult(AnswerType.Read<T>(Json(given)));
        }

        if (Live && question.IsForm) RecordGivenFields(step, question);
        return AskPerson<T>(step, question);
    }

    public Task<T> Look<T>(string step, Func<IRows, Task<T>> read)
    {
        Enter(step);
        if (Replayed<T>(step, EntryKind.Look) is { } replayed) return replayed;
        return Operate(step, EntryKind.Look, () => read(_host.Rows));
    }

    public Task<T> Once<T>(string step, Func<ITurn, Task<T>> act, string saved)
    {
        Enter(step);
        Saved = saved;
        if (Replayed<T>(step, EntryKind.Once) is { } replayed) return replayed;
        return Operate(step, EntryKind.Once, () => act(_host.TurnFor($"{Journal.Instance}.{step}")));
    }

    public Task Say(Card card, string? key = null)
    {
        EnsureInside();
        if (Live) _host.Say(card, key);
        return Task.CompletedTask;
    }

    /// <summary>Leaves the work to the pump, which records the result and continues the dialog.</summary>
    private Task<T> Operate<T>(string step, EntryKind kind, Func<Task<T>> work)
    {
        TaskCompletionSource<T> result = new();
        _operation = async () =>
        {
            JsonElement value = JsonSerializer.SerializeToElement(await work(), _json.GetTypeInfo(typeof(T)));
            Record(step, kind, value);

            // The dialog continues with the value that a replay will see. So a value that does not survive
            // serialisation is noticed at once.
            T recorded = (T)value.Deserialize(_json.GetTypeInfo(typeof(T)))!;
            Inside(() => result.SetResult(recorded));
        };
        return result.Task;
    }

    private Task<T> AskPerson<T>(string step, Question question)
    {
        ImmutableSortedDictionary<string, string?>.Builder known =
            ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        while (question.IsForm && _cursor < Journal.Entries.Length
            && Journal.Entries[_cursor].Step.StartsWith($"{step}.", StringComparison.Ordinal))
        {
            JournalEntry field = Journal.Entries[_cursor++];
            if (field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) return Drift<T>();
            known[field.Step[(step.Length + 1)..]] = field.Value.GetString();
        }

        if (known.Keys.Except(question.Inputs.Select(input => input.Id), StringComparer.Ordinal).Any())
            return Drift<T>();
        if (question.IsForm && question.Inputs.All(input => known.ContainsKey(input.Id)))
            return Recorded<T>(() => AnswerType.Read<T>(Json(Journal.FieldsOf(step))));
        if (_cursor < Journal.Entries.Length) return Drift<T>();
        TaskCompletionSource<T> result = new();
        _resume = value => result.SetResult(AnswerType.Read<T>(value));
        Pending = new PendingQuestion(Journal.Instance, step, question, known.ToImmutable(), Journal.Recalled);
        return result.Task;
    }

    private Task<T>? Replayed<T>(string step, EntryKind kind)
    {
        if (_cursor == Journal.Entries.Length) return Live ? null : Drift<T>();
        JournalEntry entry = Journal.Entries[_cursor];
        if (entry.Kind != kind || entry.Step != step) return Drift<T>();
        _cursor++;
        return Recorded<T>(() => (T)entry.Value.Deserialize(_json.GetTypeInfo(typeof(T)))!);
    }

    private Task<T> Recorded<T>(Func<T> read)
    {
        try
        {
            return Task.FromResult(read());
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException
            or InvalidOperationException or NotSupportedException)
        {
            return Drift<T>();
        }
    }

    /// <summary>
    /// The journal was written by another version of the dialog. The dialog is stopped here by a task that never
    /// completes.
    /// </summary>
    private Task<T> Drift<T>()
    {
        Drifted = true;
        return new TaskCompletionSource<T>().Task;
    }

    private void RecordGivenFields(string step, Question question)
    {
        foreach (Input input in question.Inputs)
        {
            string field = $"{step}.{input.Id}";
            if (Journal.GivenFor(field, input) is not { } value) continue;
            JournalEntry entry = new(field, EntryKind.Answer, Json(value));
            Journal = Journal with { Entries = Journal.Entries.Add(entry) };
        }
    }

    private void Enter(string step)
    {
        EnsureInside();
        ArgumentException.ThrowIfNullOrEmpty(step);
        if (!step.All(letter => char.IsLetterOrDigit(letter) || letter == '-'))
            throw new ArgumentException(
                $"A step's name is of letters, digits and dashes, no dots; found '{step}'.", nameof(step));
        if (Pending is not null || _operation is not null)
            throw new InvalidOperationException(
                $"Dialog '{Journal.Dialog}' comes to step '{step}' while it has not awaited step '{_steps.Last()}'.");
        if (!_steps.Add(step))
            throw new InvalidOperationException($"Dialog '{Journal.Dialog}' uses the step '{step}' twice.");
    }

    private void Record(string step, EntryKind kind, JsonElement value, bool isTyped = false)
    {
        JournalEntry entry = new(step, kind, value) { IsTyped = isTyped };
        Journal = Journal with { Entries = Journal.Entries.Add(entry) };
        _cursor = Journal.Entries.Length;
    }

    private static JsonElement Json(string? value) =>
        JsonSerializer.SerializeToElement(value, JournalJson.Default.String);

    private static JsonElement Json(ImmutableSortedDictionary<string, string> values) =>
        JsonSerializer.SerializeToElement(values, JournalJson.Default.ImmutableSortedDictionaryStringString);

    private async Task ToItsEndAsync()
    {
        await _dialog(this);
        EnsureInside();
    }

    private void EnsureInside()
    {
        if (_insideThread != Environment.CurrentManagedThreadId) throw Foreign();
    }

    /// <summary>
    /// After the answer, an exception is the turn's. Before it, the question can no longer be answered: the person is
    /// told that the dialog has changed.
    /// </summary>
    private void Fail(Exception fault)
    {
        if (Live) ExceptionDispatchInfo.Throw(fault);
        Fault = fault;
        Drifted = true;
    }

    private InvalidOperationException Foreign() => new(
        $"Dialog '{Journal.Dialog}' awaits something that is not of its context, behind step "
            + $"'{_steps.LastOrDefault()}'. Use Look to read and Once to write.");

    private void Inside(Action run)
    {
        _insideThread = Environment.CurrentManagedThreadId;
        try
        {
            Detached.Run(run);
        }
        finally
        {
            _insideThread = 0;
        }
    }
}
