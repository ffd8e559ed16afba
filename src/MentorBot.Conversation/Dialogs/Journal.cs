using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Dialogs;

/// <summary>The state of an open dialog: everything that its replay needs.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Version">The dialog's version when it began.</param>
/// <param name="Instance">
/// The id of this run of the dialog; letters and digits. Ids of what the dialog creates derive from it.
/// </param>
/// <param name="FirstDay">The date on which it began, in the person's time zone.</param>
/// <param name="Given">The values that were known at the start, by step.</param>
/// <param name="Entries">The results of the steps, in order.</param>
public sealed record Journal(
    string Dialog,
    int Version,
    string Instance,
    DateOnly FirstDay,
    ImmutableSortedDictionary<string, string> Given,
    ImmutableArray<JournalEntry> Entries)
{
    /// <summary>When the person last answered.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>The key of the message that asks the open question.</summary>
    public string? Shown { get; init; }

    /// <summary>Answers that the person took back, by step. They are shown again with their question.</summary>
    public ImmutableSortedDictionary<string, string> Recalled { get; init => field = value ?? None; } = None;

    /// <summary>
    /// The ids (partitions) of other people that the dialog's questions mentioned; null for none. When one of them is
    /// forgotten, the dialog is closed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? About { get; init; }

    private static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The journal of a dialog that also mentions these people.</summary>
    public Journal AlsoAbout(ImmutableArray<string>? people) =>
        people is null ? this : this with { About = [.. (About ?? []).Union(people.Value, StringComparer.Ordinal)] };

    /// <summary>
    /// All answers so far, by step (<c>form.field</c> for a form's), as text. Skipped questions are absent.
    /// </summary>
    public ImmutableSortedDictionary<string, string> KnownAnswers() =>
        Over(Given.WithComparers(StringComparer.Ordinal).SetItems(Recalled), Entries);

    /// <summary>The answers that have not been saved to rows yet: what is lost when the dialog is left here.</summary>
    public ImmutableSortedDictionary<string, string> UnsavedAnswers()
    {
        int saved =
            Entries.Select((entry, index) => entry.Kind == EntryKind.Once ? index + 1 : 0).DefaultIfEmpty().Max();
        ImmutableSortedDictionary<string, string> open =
            Entries[..saved].Aggregate(Given.WithComparers(StringComparer.Ordinal).SetItems(Recalled), Without);
        return Over(open, Entries[saved..]);
    }

    /// <summary>The answers to a question, by input.</summary>
    public ImmutableSortedDictionary<string, string> AnswersTo(PendingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        string prefix = $"{question.Step}.";
        return Entries.SelectMany(entry => entry.AsAnswers())
            .Where(answer => answer.Key == question.Step || answer.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                answer => answer.Key == question.Step ? question.Question.Inputs[0].Id : answer.Key[prefix.Length..],
                answer => answer.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// The journal without its last answer (or without the answer to <paramref name="step"/> and everything after it),
    /// which is kept in <see cref="Recalled"/>. Null where there is no such answer, or rows were written after it.
    /// </summary>
    public Journal? WithoutAnswer(string? step = null)
    {
        for (int index = Entries.Length - 1; index >= 0 && Entries[index].Kind != EntryKind.Once; index--)
        {
            JournalEntry entry = Entries[index];
            if (entry.Kind != EntryKind.Answer || (step is not null && !entry.Answers(step))) continue;
            while (step is not null && index > 0 && Entries[index - 1].Answers(step)) index--;
            return this with
            {
                Entries = Entries[..index],
                Recalled = Over(Recalled.WithComparers(StringComparer.Ordinal), Entries[index..]),
            };
        }

        return null;
    }

    /// <summary>
    /// The answers to a question replace everything that was known of it before, even for inputs that were then left
    /// out.
    /// </summary>
    private static ImmutableSortedDictionary<string, string> Over(
        ImmutableSortedDictionary<string, string> before, ImmutableArray<JournalEntry> entries) =>
        entries.Aggregate(before, (known, entry) => Without(known, entry).SetItems(entry.AsAnswers()));

    private static ImmutableSortedDictionary<string, string> Without(
        ImmutableSortedDictionary<string, string> known, JournalEntry entry) =>
        entry.Kind == EntryKind.Answer
        ? known.RemoveRange(known.Keys.Where(step => step == entry.Step
            || step.StartsWith($"{entry.Step}.", StringComparison.Ordinal)))
        : known;
}

/// <summary>The result of one step.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Kind">The kind of the step.</param>
/// <param name="Value">
/// The result. An answer is a string, null where it was skipped, or an object of strings for a form that was answered
/// at once.
/// </param>
public sealed record JournalEntry(string Step, EntryKind Kind, JsonElement Value)
{
    /// <summary>Whether the answer was typed into the chat, rather than sent from a card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTyped { get; init; }

    /// <summary>Whether it answers that step, a field of it, or the form that the step is a field of.</summary>
    internal bool Answers(string step) => Kind == EntryKind.Answer
        && (Step == step || Step.StartsWith($"{step}.", StringComparison.Ordinal)
            || step.StartsWith($"{Step}.", StringComparison.Ordinal));

    internal IEnumerable<KeyValuePair<string, string>> AsAnswers() => (Kind, Value.ValueKind) switch
    {
        (EntryKind.Answer, JsonValueKind.String) => [KeyValuePair.Create(Step, Value.GetString()!)],
        (EntryKind.Answer, JsonValueKind.Object) => Value.EnumerateObject()
            .Select(field => KeyValuePair.Create($"{Step}.{field.Name}", field.Value.GetString()!)),
        _ => [],
    };
}

/// <summary>The kinds of steps.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
public enum EntryKind
{
    /// <summary>The person answered.</summary>
    Answer,

    /// <summary>Rows were read.</summary>
    Look,

    /// <summary>Rows were written.</summary>
    Once,
}

/// <summary>The JSON context of stored journals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
public sealed partial class JournalJson : JsonSerializerContext;
