using System.Collections.Immutable;
using System.Globalization;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What was answered to a question with several inputs, by the inputs' ids. What was left empty is absent.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Nothing was answered.</summary>
    public static Answers None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The text or the chosen value, or null.</summary>
    public string? Text(string id) => Values.GetValueOrDefault(id);

    /// <summary>The day, or null.</summary>
    public DateOnly? Date(string id) =>
        Values.TryGetValue(id, out string? value) ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
