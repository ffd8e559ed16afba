using System.Collections.Immutable;
using System.Globalization;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// What was answered to a question with several inputs, by the inputs' ids. What was left empty is absent.
/// </summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Nothing was answered.</summary>
    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The answer to the only input there is.</summary>
    public static Answers Of(string id, string? value) =>
        value is null ? None : new Answers(None.Values.Add(id, value));

    /// <summary>
    /// The text or the chosen value; null where nothing was said, empty where what stood there was taken away.
    /// </summary>
    public string? Text(string id) => Values.GetValueOrDefault(id);

    /// <summary>
    /// The text that now holds where <paramref name="before"/> held so far: nothing said leaves it, taking it away
    /// removes it.
    /// </summary>
    public string? Text(string id, string? before) =>
        Text(id) switch { null => before, "" => null, string text => text };

    /// <summary>The day, or null.</summary>
    public DateOnly? Date(string id) =>
        Values.TryGetValue(id, out string? value) && value.Length > 0
            ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
