using System.Text.Json.Serialization;
using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>A number. The answer is in the invariant culture ("2.5").</summary>
public sealed record NumberInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>A format without trailing zeros: 2 for 2.0.</summary>
    private const string Shortest = "0.############################";

    /// <summary>The smallest number that is allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number that is allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether only whole numbers are allowed; without other bounds, those of an <see cref="int"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Whole { get; init; } = true;

    internal override bool CanAnswer(Type type) => type == typeof(decimal) || (type == typeof(int) && Whole);

    internal override Reading Accept(string value)
    {
        if (!TryParse(value, out decimal number)) return default;
        if (Whole && number != decimal.Truncate(number)) return default;
        decimal? least = Min ?? (Whole && number < 0 ? int.MinValue : null);
        decimal? most = Max ?? (Whole && number > 0 ? int.MaxValue : null);
        return number < least || number > most
            ? new Reading(null, ErrorMessage ?? DialogWords.OutOfRange(least, most))
            : new Reading(number.ToString(Shortest, CultureInfo.InvariantCulture), null);
    }

    internal override string Show(string value) =>
        TryParse(value, out decimal number) ? number.ToString(Shortest, CultureInfo.CurrentCulture) : value;

    private protected override Reading ReadTyped(string typed, DateOnly today) =>
        SpokenNumber.TryParse(typed, CultureInfo.CurrentCulture, out decimal number)
            ? Accept(number.ToString(CultureInfo.InvariantCulture))
            : default;

    private static bool TryParse(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
