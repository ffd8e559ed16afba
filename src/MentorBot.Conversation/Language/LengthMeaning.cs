using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>A length of time in hours and minutes: "in half an hour", "2h", "anderthalb Stunden".</summary>
internal static class LengthMeaning
{
    private const int Hour = 60;
    private const int FirstHourOfDay = 7;

    /// <summary>
    /// The length in minutes that words mean, from now on; null where they mean none. "8h" is a time on the clock, "in
    /// 8h" and "2h" are lengths.
    /// </summary>
    public static int? Of(ReadOnlySpan<DateWord> said) => said switch
    {
        [(In, _), .. var length] => InMinutes(length),
        [.. var length, (From, _), (Now, _)] => InMinutes(length),
        [(Number, >= FirstHourOfDay), (HourMark, _), ..] => null,
        _ => InMinutes(said),
    };

    private static int? InMinutes(ReadOnlySpan<DateWord> said) => said switch
    {
        [(HalfOf, _), (Hours, _)] or [(HalfOf, _), (Number, 1), (Hours, _)] => Hour / 2,
        [(Number, 1) { Bare: true }, (HalfOf, _), (Hours, _)] => Hour / 2,
        [(OneAndHalf, _), (Hours, _)] => Hour + (Hour / 2),
        [(Number, var count), (Number, 1), (HalfOf, _), (Hours, _)] => (count * Hour) + (Hour / 2),
        [(Number, var count), (Hours, _), (Number, 1), (HalfOf, _)] => (count * Hour) + (Hour / 2),
        [(Number, 1), (Quarters or QuarterHour, _), (Hours, _)] => Hour / 4,
        [(Number, 1), (Quarters or QuarterHour, _), (Number, 1), (Hours, _)] => Hour / 4,
        [(Number, var count), (QuarterHours, _)] => count * Hour / 4,
        [(Number, var count), (ThreeQuarterHours, _)] => count * Hour * 3 / 4,
        [(HoursInMinutes, var minutes), (Hours or HourMark, _)] => minutes,
        [(Number, var count), (Hours or HourMark, _)] => count * Hour,
        [(Number, var minutes), (Minutes, _)] => minutes,
        [(Number, var count), (Hours or HourMark, _), (Number, var minutes)] => (count * Hour) + minutes,
        [(Number, var count), (Hours or HourMark, _), (Number, var minutes), (Minutes, _)] =>
            (count * Hour) + minutes,
        _ => null,
    };
}
