using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>A date. The answer is in ISO 8601 (<c>2026-12-31</c>).</summary>
public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>The first day that is allowed.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day that is allowed.</summary>
    public DateOnly? Max { get; init; }

    internal override bool CanAnswer(Type type) => type == typeof(DateOnly);

    internal override Reading Accept(string value)
    {
        if (!TryParse(value, out DateOnly day)) return default;
        return day < Min || day > Max
            ? new Reading(null, ErrorMessage ?? DialogWords.OutOfRange(Min, Max))
            : new Reading(value, null);
    }

    internal override string Show(string value) => TryParse(value, out DateOnly day) ? DayText.Of(day) : value;

    private protected override Reading ReadTyped(string typed, DateOnly today) =>
        SpokenDate.TryParse(typed, today, out DateOnly day)
            ? Accept(day.ToString(Iso, CultureInfo.InvariantCulture))
            : default;

    private static bool TryParse(string value, out DateOnly day) =>
        DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
