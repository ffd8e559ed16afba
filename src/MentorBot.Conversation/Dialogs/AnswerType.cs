using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MentorBot.Conversation.Dialogs;

/// <summary>How a recorded answer becomes the type that a dialog asked for.</summary>
internal static class AnswerType
{
    /// <summary>Refuses what a dialog's author got wrong, on the first run rather than on the first skipped answer.</summary>
    public static void Check<T>(string step, Question question)
    {
        Type type = typeof(T);
        if (question.Inputs.IsEmpty) throw new ArgumentException($"Step '{step}' asks for nothing: its question has no input and no one-tap answer.");
        if (question.IsForm != (type == typeof(Answers))) throw new ArgumentException($"Step '{step}' asks for {type.Name}; a question with several inputs is asked for {nameof(Answers)}.");
        bool canBeNull = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (question.SkipTitle is not null && !canBeNull) throw new ArgumentException($"Step '{step}' can be skipped, so it is asked for a type that can be null.");
    }

    /// <summary>Reads what <see cref="InputReader"/> let through.</summary>
    /// <exception cref="FormatException">The value was recorded for another type.</exception>
    public static T Read<T>(JsonElement value)
    {
        Type type = typeof(T);
        if (type == typeof(Answers)) return (T)(object)ReadAnswers(value);
        if (value.ValueKind == JsonValueKind.Null) return default!;
        string text = value.GetString()!;
        return (T)Parse(Nullable.GetUnderlyingType(type) ?? type, text);
    }

    private static object Parse(Type type, string text) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => text,
        TypeCode.Boolean => bool.Parse(text),
        TypeCode.Int32 => int.Parse(text, CultureInfo.InvariantCulture),
        TypeCode.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"An answer cannot be read as {type.Name}."),
    };

    private static Answers ReadAnswers(JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? Answers.None
        : new Answers(value.EnumerateObject().ToImmutableSortedDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal));
}
