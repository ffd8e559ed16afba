using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>Reads from a journal what belongs to one step.</summary>
internal static class JournalAnswers
{
    /// <summary>
    /// The value that was given for an input when the dialog was started; null where none is valid. A value that the
    /// person took back is not used again: it is shown, and the person decides.
    /// </summary>
    public static string? GivenFor(this Journal journal, string step, Input input)
    {
        if (journal.Recalled.ContainsKey(step) || !journal.Given.TryGetValue(step, out string? text)) return null;
        if (text.Length == 0) return input.Required ? null : text;
        return input.Accept(text).Value;
    }

    /// <summary>The answers to a form's fields that were answered one by one, by their ids.</summary>
    public static ImmutableSortedDictionary<string, string> FieldsOf(this Journal journal, string step) =>
        journal.Entries
            .Where(entry => entry.Step.StartsWith($"{step}.", StringComparison.Ordinal)
                && entry.Value.ValueKind == JsonValueKind.String)
            .ToImmutableSortedDictionary(
                entry => entry.Step[(step.Length + 1)..], entry => entry.Value.GetString()!, StringComparer.Ordinal);
}
