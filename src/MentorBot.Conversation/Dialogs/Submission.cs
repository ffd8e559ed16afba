using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What a question's card sent, checked input by input.</summary>
/// <param name="Values">
/// The answers by input; one that was typed before stands where the card left its input empty, and an input that held a
/// value and was emptied is empty.
/// </param>
/// <param name="Errors">What to say beside which input.</param>
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

    /// <summary>
    /// What the card sent for one input: its answer, or what to say beside it, or neither where nothing was said.
    /// </summary>
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
