using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>The values that a question's card sent, checked input by input.</summary>
/// <param name="Values">
/// The answers by input. Where an input was left empty, an answer that was typed before is used; where an input had a
/// value and was emptied, the answer is empty.
/// </param>
/// <param name="Errors">The error messages by input.</param>
internal sealed record Submission(
    ImmutableSortedDictionary<string, string> Values, ImmutableSortedDictionary<string, string> Errors)
{
    public static Submission Read(PendingQuestion pending, IReadOnlyDictionary<string, string> sent)
    {
        ImmutableSortedDictionary<string, string>.Builder values =
            ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ImmutableSortedDictionary<string, string>.Builder errors =
            ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Input input in pending.Question.Inputs)
        {
            Reading reading = Read(pending, input, sent.GetValueOrDefault(input.Id));
            if (reading.Value is not null) values[input.Id] = reading.Value;
            else if (reading.Reason is not null) errors[input.Id] = reading.Reason;
        }

        return new Submission(values.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>The result for one input: its answer, an error message, or neither where nothing was sent.</summary>
    public static Reading Read(PendingQuestion pending, Input input, string? sent)
    {
        string raw = sent?.Trim() ?? "";
        if (raw.Length > 0)
            return input.Accept(raw) is var reading && reading != default
                ? reading
                : new(null, input.ErrorMessage ?? DialogWords.Needed);
        if (pending.Known.GetValueOrDefault(input.Id) is { } known) return new(known, null);
        if (pending.Needs(input)) return new(null, input.ErrorMessage ?? DialogWords.Needed);
        return input.Value is null ? default : new("", null);
    }

    public static JsonElement ToJson(ImmutableSortedDictionary<string, string> values) =>
        JsonSerializer.SerializeToElement(values, JournalJson.Default.ImmutableSortedDictionaryStringString);
}
