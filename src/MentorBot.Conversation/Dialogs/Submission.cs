using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What a question's card sent, checked input by input.</summary>
/// <param name="Values">
/// The answers by input; one that was typed before stands where the card left its input empty, and an input that held a value and was emptied is empty.
/// </param>
/// <param name="Errors">What to say beside which input.</param>
internal sealed record Submission(ImmutableSortedDictionary<string, string> Values, ImmutableSortedDictionary<string, string> Errors)
{
    public static Submission Read(PendingQuestion pending, IReadOnlyDictionary<string, string> sent)
    {
        ImmutableSortedDictionary<string, string>.Builder values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ImmutableSortedDictionary<string, string>.Builder errors = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Input input in pending.Question.Inputs)
        {
            string? raw = sent.GetValueOrDefault(input.Id)?.Trim() is { Length: > 0 } given ? given : pending.Known.GetValueOrDefault(input.Id);
            InputReader.Reading reading = raw is null ? default : InputReader.Accept(input, raw);
            if (reading.Value is not null) values[input.Id] = reading.Value;
            else if (raw is null && input is { Required: false, Value: not null }) values[input.Id] = "";
            else if (raw is not null || input.Required) errors[input.Id] = reading.Reason ?? input.ErrorMessage ?? DialogWords.Needed;
        }

        return new Submission(values.ToImmutable(), errors.ToImmutable());
    }

    public static JsonElement ToJson(ImmutableSortedDictionary<string, string> values) =>
        JsonSerializer.SerializeToElement(values, JournalJson.Default.ImmutableSortedDictionaryStringString);
}
