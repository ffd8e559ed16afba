namespace MentorBot.Conversation.Language;

/// <summary>The texts that all dialogs share.</summary>
public static partial class DialogWords
{
    /// <summary>Says which numbers or days are allowed; at least one of the bounds is not null.</summary>
    internal static string OutOfRange(object? least, object? most) => (least, most) switch
    {
        (DateOnly day, null) => NotBefore(DayText.Of(day)),
        (null, DateOnly day) => NotAfter(DayText.Of(day)),
        ({ } bound, null) => AtLeast(Show(bound)),
        (null, { } bound) => AtMost(Show(bound)),
        _ => FromTo(Show(least!), Show(most!)),
    };

    private static string Show(object bound) =>
        bound is DateOnly day ? DayText.Of(day) : Convert.ToString(bound, CultureInfo.CurrentCulture)!;
}
