using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>A time on the clock.</summary>
/// <param name="Minutes">After midnight.</param>
/// <param name="IsWhole">Whether that is sure; else it may be twelve hours later ("at 5").</param>
internal readonly record struct ClockTime(int Minutes, bool IsWhole);

/// <summary>The time on the clock that words mean.</summary>
internal static class ClockMeaning
{
    private const int MostWords = 6;
    private const int Hour = 60;
    private const int HalfADay = 12 * Hour;

    /// <summary>Takes the words of the first time out of others; null where there is none.</summary>
    public static ClockTime? Take(ref DateWord[] said)
    {
        for (int start = 0; start < said.Length; start++)
        {
            for (int end = Math.Min(said.Length, start + MostWords); end > start; end--)
            {
                if (Goes(said, end)) continue;
                if ((Of(said.AsSpan(start, end - start)) ?? OfPart(said, start, end)) is not { } time) continue;
                said = [.. said[..start], .. said[end..]];
                return time;
            }
        }

        return null;
    }

    /// <summary>Whether the number before a word belongs to it, as in "5 December" and "5 days".</summary>
    private static bool Goes(DateWord[] said, int end) =>
        said[end - 1].Kind is Number && end < said.Length
            && (said[end].Kind is Month or Hours or HourMark or Minutes || SaidWords.IsUnit(said[end].Kind));

    /// <summary>"8 in the evening".</summary>
    private static ClockTime? OfPart(DateWord[] said, int start, int end) =>
        end - start == 1 && end < said.Length && said[start] is (Number, var hour) { Bare: false }
        && SaidWords.IsPartOfDay(said[end].Kind)
            ? Past(hour, 0)
            : null;

    private static ClockTime? Of(ReadOnlySpan<DateWord> said) => said switch
    {
        [(At or Until, _), (Number, var hour) { Bare: false }] => Past(hour, 0),
        [(At or Until or From, _), .. var time] => Marked(time),
        _ => Marked(said),
    };

    private static ClockTime? Marked(ReadOnlySpan<DateWord> said) => said switch
    {
        [.. var time, (Am, _)] => InHalf(Face(time), 0),
        [.. var time, (Pm, _)] => InHalf(Face(time), HalfADay),
        [.. var time, (OClock, _)] => Face(time),
        [(Number, var hour), (OClock, _), (Number, var minute)] => Past(hour, minute),
        [(Number, var hour and >= 7), (HourMark, _), (Number, var minute)] => Past(hour, minute),
        [(Number, var hour and >= 7), (HourMark, _)] => Past(hour, 0),
        _ => Spoken(said),
    };

    private static ClockTime? Face(ReadOnlySpan<DateWord> said) =>
        said is [(Number, var hour)] ? Past(hour, 0) : Spoken(said);

    private static ClockTime? Spoken(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Clock, var minutes) digits] => new(minutes, !digits.Bare),
        [(Number, 1), (Quarters or QuarterHour, _), .. { Length: 2 }] => Spoken(said[1..]),
        [(Quarters or QuarterHour, _), (To, _), (Number, var hour)] => Past(hour, -15),
        [(Quarters or QuarterHour, _), (After, _), (Number, var hour)] => Past(hour, 15),
        [(HalfOf, _), (Number, var hour) { Bare: false }] => Past(hour, 30),
        [(HalfOf, _), (After, _), (Number, var hour)] => Past(hour, 30),
        [(HalfTo, _), (Number, var hour)] => Past(hour, -30),
        [(Number, var minute and <= 30), (To, _), (Number, var hour)] => Past(hour, -minute),
        [(Number, var minute and <= 30), (After, _), (Number, var hour)] => Past(hour, minute),
        [(Number, <= 30), (Minutes, _), (To or After, _), (Number, _)] => Spoken([said[0], .. said[2..]]),
        [(Number, var minute and <= 10), (To, _), (HalfTo, _), (Number, var hour)] => Past(hour, -30 - minute),
        [(Number, var minute and <= 10), (After, _), (HalfTo, _), (Number, var hour)] => Past(hour, -30 + minute),
        _ => null,
    };

    private static ClockTime? Past(int hour, int minutes)
    {
        if (hour is < 0 or > 24 || minutes is > 59 || (hour == 24 && minutes > 0)) return null;
        bool isWhole = hour is 0 or > 12;
        int time = (hour * Hour) + minutes;
        return new(time < 0 ? time + (isWhole ? 2 * HalfADay : HalfADay) : time, isWhole);
    }

    private static ClockTime? InHalf(ClockTime? face, int half) =>
        face is { Minutes: < HalfADay + Hour, IsWhole: false } time
            ? new((time.Minutes % HalfADay) + half, IsWhole: true)
            : null;
}
