using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Dialogs;

/// <summary>Where an open dialog stands: all that its replay needs.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Version">The dialog's version when it began.</param>
/// <param name="Instance">
/// Names this run of the dialog; letters and digits. Ids of what it makes derive from it.
/// </param>
/// <param name="FirstDay">The day on which it began, where the person is.</param>
/// <param name="Given">What was known at the start, by step.</param>
/// <param name="Entries">What each step returned, in order.</param>
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

    /// <summary>The key of the message that asks at present.</summary>
    public string? Shown { get; init; }

    /// <summary>Answers that were taken back, by step: shown again when their question is.</summary>
    public ImmutableSortedDictionary<string, string> Recalled { get; init => field = value ?? None; } = None;

    /// <summary>
    /// The ids (partitions) of other people whom the dialog's questions spoke of; null for nobody. When one of them is
    /// forgotten, the dialog is closed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? About { get; init; }

    private static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The journal of a dialog that speaks of these people, too.</summary>
    public Journal AlsoAbout(ImmutableArray<string>? people) =>
        people is null ? this : this with { About = [.. (About ?? []).Union(people.Value, StringComparer.Ordinal)] };

    /// <summary>
    /// Every answer known so far, by step (<c>form.field</c> for a form's), as text. What was skipped is not among
    /// them.
    /// </summary>
    public ImmutableSortedDictionary<string, string> KnownAnswers() =>
        Over(Given.WithComparers(StringComparer.Ordinal).SetItems(Recalled), Entries);

    /// <summary>
    /// The answers that nothing has been written of yet: all that is lost when the dialog is left here.
    /// </summary>
    public ImmutableSortedDictionary<string, string> UnsavedAnswers()
    {
        int saved =
            Entries.Select((entry, index) => entry.Kind == EntryKind.Once ? index + 1 : 0).DefaultIfEmpty().Max();
        ImmutableSortedDictionary<string, string> open =
            Entries[..saved].Aggregate(Given.WithComparers(StringComparer.Ordinal).SetItems(Recalled), Without);
        return Over(open, Entries[saved..]);
    }

    /// <summary>What was answered to a question, by its inputs.</summary>
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
    /// The journal without its last answer (or without the answer to <paramref name="step"/> and all behind it), which
    /// is remembered as <see cref="Recalled"/>. Null where no such answer stands in front of everything that was
    /// written.
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
    /// What a question was answered with takes the place of all that was known of it before, also where it was then
    /// left out.
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

/// <summary>What one step returned.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="Value">
/// What it returned. An answer is a string, null where it was skipped, an object of strings for a form answered at
/// once.
/// </param>
public sealed record JournalEntry(string Step, EntryKind Kind, JsonElement Value)
{
    /// <summary>Whether it answers that step, a field of it, or the form of which that step is a field.</summary>
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

/// <summary>The stored form of journals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
public sealed partial class JournalJson : JsonSerializerContext;
