using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>Turns what a person typed, or what a card sent, into an input's answer in its one form.</summary>
internal static class InputReader
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>No zeros at the end: 2 for 2.0.</summary>
    private const string Shortest = "0.############################";

    /// <summary>What the text became: a value, or the reason why not (null where it is simply not understood).</summary>
    public readonly record struct Reading(string? Value, string? Reason);

    /// <summary>Understands typed text.</summary>
    public static Reading Understand(Input input, string text, DateOnly today)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0) return default;
        return input switch
        {
            TextInput or PersonInput => Accept(input, trimmed),
            ChoiceInput choice => new Reading(SpokenChoice.Find(choice.Choices, trimmed)?.Value, null),
            RatingInput rating => new Reading(SpokenChoice.Find(rating.Steps, trimmed)?.Value, null),
            NumberInput => SpokenNumber.TryParse(trimmed, CultureInfo.CurrentCulture, out decimal number)
                ? Accept(input, number.ToString(CultureInfo.InvariantCulture))
                : default,
            DateInput => SpokenDate.TryParse(trimmed, today, out DateOnly day) ? Accept(input, day.ToString(Iso, CultureInfo.InvariantCulture)) : default,
            ToggleInput => SpokenYesNo.TryParse(trimmed, out bool yes) ? new Reading(yes ? "true" : "false", null) : default,
            _ => throw new NotSupportedException($"Typed text cannot be read as {input.GetType().Name}."),
        };
    }

    /// <summary>Checks a value that is already in the input's form.</summary>
    public static Reading Accept(Input input, string value) => input switch
    {
        TextInput text when value.Length > text.MaxLength => new Reading(null, DialogWords.TooLong(text.MaxLength)),
        TextInput or PersonInput => new Reading(value, null),
        ChoiceInput choice => new Reading(choice.Choices.Any(one => one.Value == value) ? value : null, null),
        RatingInput rating => new Reading(rating.Steps.Any(one => one.Value == value) ? value : null, null),
        NumberInput number => AcceptNumber(number, value),
        DateInput date => AcceptDate(date, value),
        ToggleInput => new Reading(value is "true" or "false" ? value : null, null),
        _ => throw new NotSupportedException($"A card cannot answer {input.GetType().Name}."),
    };

    private static Reading AcceptNumber(NumberInput input, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)) return default;
        if (input.Whole && number != decimal.Truncate(number)) return default;
        decimal? least = input.Min ?? (input.Whole && number < 0 ? int.MinValue : null);
        decimal? most = input.Max ?? (input.Whole && number > 0 ? int.MaxValue : null);
        if (number < least || number > most) return new Reading(null, input.ErrorMessage ?? DialogWords.OutOfRange(least, most));
        return new Reading(number.ToString(Shortest, CultureInfo.InvariantCulture), null);
    }

    private static Reading AcceptDate(DateInput input, string value)
    {
        if (!DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return default;
        return day < input.Min || day > input.Max
            ? new Reading(null, input.ErrorMessage ?? DialogWords.OutOfRange(input.Min, input.Max))
            : new Reading(value, null);
    }

    /// <summary>An answer as a person reads it: a choice's title, a day in words.</summary>
    public static string Show(Input input, string value) => input switch
    {
        ChoiceInput choice => choice.Choices.FirstOrDefault(one => one.Value == value)?.Title ?? value,
        RatingInput rating => rating.Steps.FirstOrDefault(one => one.Value == value)?.Title ?? value,
        DateInput => DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? DayText.Of(day) : value,
        NumberInput => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString(Shortest, CultureInfo.CurrentCulture)
            : value,
        PersonInput when value.Contains('|', StringComparison.Ordinal) => DialogWords.Answered, // An account says nothing to people.
        ToggleInput => value == "true" ? DialogWords.Yes : DialogWords.No,
        _ => value,
    };
}
