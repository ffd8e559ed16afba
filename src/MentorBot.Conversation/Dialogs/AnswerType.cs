using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>Converts a recorded answer to the type that a dialog asked for.</summary>
internal static class AnswerType
{
    /// <summary>
    /// Rejects errors of a dialog's author in the first run, rather than at the first skipped answer.
    /// </summary>
    public static void Check<T>(string step, Question question)
    {
        Type type = typeof(T);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Inputs.IsEmpty)
            throw new ArgumentException(
                $"Step '{step}' asks for nothing: its question has no input and no one-tap answer.");
        if (question.IsForm != (type == typeof(Answers)))
            throw new ArgumentException(
                $"Step '{step}' asks for {type.Name}; a question with several inputs is asked for {nameof(Answers)}.");
        CheckInputs(step, question);
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!question.IsForm && plain != typeof(string) && !question.Inputs[0].CanAnswer(plain))
            throw new ArgumentException(
                $"Step '{step}' asks for {plain.Name}, which {question.Inputs[0].GetType().Name} does not answer.");
        bool canBeNull = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (question.SkipTitle is not null && !canBeNull)
            throw new ArgumentException($"Step '{step}' can be skipped, so it is asked for a type that can be null.");
    }

    private static void CheckInputs(string step, Question question)
    {
        if (question.Inputs.GroupBy(input => input.Id, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Step '{step}' has two inputs '{twice.Key}'.");
        if (new Card(question.Parts).Inputs.Any(input => !question.Inputs.Contains(input)))
            throw new ArgumentException(
                $"Step '{step}' has an input that nothing would read: inside Details, or beside one-tap answers.");
        if (question.Inputs.FirstOrDefault(input => input.Id.Length == 0
            || !input.Id.All(letter => char.IsLetterOrDigit(letter) || letter == '-')) is { } odd)
            throw new ArgumentException(
                $"Step '{step}' has an input '{odd.Id}'; an input's id consists of letters, digits and dashes.");
    }

    /// <summary>Reads a value that <see cref="Input.Accept"/> accepted.</summary>
    /// <exception cref="FormatException">The value was recorded for another type.</exception>
    public static T Read<T>(JsonElement value)
    {
        Type type = typeof(T);
        if (type == typeof(Answers)) return (T)(object)ReadAnswers(value);
        bool isNull = value.ValueKind == JsonValueKind.Null || (type != typeof(string) && value.ValueEquals(""));
        if (isNull && type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            throw new FormatException($"Nothing is recorded where {type.Name} is asked for.");
        if (isNull) return default!;
        string text = value.GetString()!;
        return (T)InputValue.Parse(Nullable.GetUnderlyingType(type) ?? type, text);
    }

    private static Answers ReadAnswers(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? Answers.None
        : new Answers(value.EnumerateObject()
            .ToImmutableSortedDictionary(
                field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal));
}
