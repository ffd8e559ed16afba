using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What a journal holds for one step.</summary>
internal static class JournalAnswers
{
    /// <summary>
    /// What was given for an input when the dialog was started; null where nothing fits. What was taken back is not
    /// taken again: it is shown, and the person decides.
    /// </summary>
    public static string? GivenFor(this Journal journal, string step, Input input)
    {
        if (journal.Recalled.ContainsKey(step) || !journal.Given.TryGetValue(step, out string? text)) return null;
        if (text.Length == 0) return input.Required ? null : text;
        return input.Accept(text).Value;
    }

    /// <summary>What was answered to a form's fields, one by one, by their ids.</summary>
    public static ImmutableSortedDictionary<string, string> FieldsOf(this Journal journal, string step) =>
        journal.Entries
            .Where(entry => entry.Step.StartsWith($"{step}.", StringComparison.Ordinal)
                && entry.Value.ValueKind == JsonValueKind.String)
            .ToImmutableSortedDictionary(
                entry => entry.Step[(step.Length + 1)..], entry => entry.Value.GetString()!, StringComparer.Ordinal);
}
