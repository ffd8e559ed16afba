using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>
/// The day that words mean when they are said on a given day. <see cref="SpokenDate"/> documents the rules.
/// </summary>
internal sealed class DateMeaning
{
    private readonly DateOnly _today;
    private readonly DateArithmetic _from;

    private DateMeaning(DateOnly today)
    {
        _today = today;
        _from = new(today);
    }

    /// <summary>The day, or null where the words mean none, or one beyond the end of the calendar.</summary>
    public static DateOnly? Of(ReadOnlySpan<DateWord> said, DateOnly today)
    {
        DateMeaning meaning = new(today);
        return meaning.Plain(said) ?? meaning.FromAnother(said);
    }

    private DateOnly? Plain(ReadOnlySpan<DateWord> said) =>
        Relative(said) ?? PeriodMeaning.Of(said, _today) ?? OnWeekday(said) ?? OfCalendar(said);

    private DateOnly? Relative(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Today or Now, _)] => _today,
        [(Tomorrow, _)] => _from.Days(1),
        [(DayAfterTomorrow, _)] or [(Days, _), (After, _), (Tomorrow, _)] => _from.Days(2),
        [(Number, var count), (var unit, _)] => _from.Later(count, unit),
        [(In, _), (Number, var count), (var unit, _)] => _from.Later(count, unit),
        _ => null,
    };

    /// <summary>A length of time from another day: "a week from friday", "friday week", "morgen in 2 Wochen".</summary>
    private DateOnly? FromAnother(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Number, var count), (var unit, _), (From or After, _), .. var day] => Later(day, count, unit),
        [.. var day, (In, _), (Number, var count), (var unit, _)] => Later(day, count, unit),
        [(Today or Tomorrow or Weekday, _), (Weeks, _)] => Later(said[..1], 1, Weeks),
        _ => null,
    };

    private DateOnly? Later(ReadOnlySpan<DateWord> day, int count, DateWordKind unit) =>
        Plain(day) is { } first ? new DateArithmetic(first).Later(count, unit) : null;

    private DateOnly? OnWeekday(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Weekday, var day)] => _from.First((DayOfWeek)day),
        [(Coming, _), (Weekday, var day)] => _from.First((DayOfWeek)day),
        [(This, _), (Weekday, var day)] => _from.InThisWeek((DayOfWeek)day),
        [(Weekday, var day), (This, _), (Weeks, _)] => _from.InThisWeek((DayOfWeek)day),
        [(Next, _), (Weekday, var day)] => _from.InNextWeek((DayOfWeek)day),
        [(Next or Coming, _), (Weeks, _), (Weekday, var day)] => _from.InNextWeek((DayOfWeek)day),
        [(Weekday, var day), (Next or Coming, _), (Weeks, _)] => _from.InNextWeek((DayOfWeek)day),
        [(AfterNext, _), (Weekday, var day)] => InWeekAfterNext((DayOfWeek)day),
        [(Weekday, var day), (After, _), (Next, _)] => InWeekAfterNext((DayOfWeek)day),
        [(Weekday, var day), .. var date] when OfCalendar(date) is { } found && found.DayOfWeek == (DayOfWeek)day =>
            found,
        _ => null,
    };

    private DateOnly? InWeekAfterNext(DayOfWeek day) =>
        _from.InNextWeek(day) is { } next ? new DateArithmetic(next).Later(1, Weeks) : null;

    private DateOnly? OfCalendar(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Date, var number)] => DateOnly.FromDayNumber(number),
        [(DayOfMonth, var day)] => _from.NextDayOfMonth(day),
        [(Number or DayOfMonth, var day), (Month, var month)] => _from.Next(month, day),
        [(Month, var month), (Number or DayOfMonth, var day)] => _from.Next(month, day),
        [(Number or DayOfMonth, var day), (Month, var month), (Number or DayOfMonth, var year)] =>
            NumericDate.DayOf(NumericDate.FullYear(year), month, day),
        [(Month, var month), (Number or DayOfMonth, var day), (Number or DayOfMonth, var year)] =>
            NumericDate.DayOf(NumericDate.FullYear(year), month, day),
        _ => null,
    };
}
