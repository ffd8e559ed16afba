namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// The answers to a question with several inputs, by the inputs' ids. Inputs that were left empty are absent.
/// </summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>No answers.</summary>
    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The answer to the only input there is.</summary>
    public static Answers Of(string id, string? value) =>
        value is null ? None : new Answers(None.Values.Add(id, value));

    /// <summary>
    /// The text or the chosen value; null where there is no answer, empty where the former value was deleted.
    /// </summary>
    public string? Text(string id) => Values.GetValueOrDefault(id);

    /// <summary>
    /// The new text of a value that was <paramref name="before"/> so far: no answer keeps it, deleting it removes it.
    /// </summary>
    public string? Text(string id, string? before) =>
        Text(id) switch { null => before, "" => null, string text => text };

    /// <summary>The date, or null.</summary>
    public DateOnly? Date(string id) =>
        Values.TryGetValue(id, out string? value) && value.Length > 0
            ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
