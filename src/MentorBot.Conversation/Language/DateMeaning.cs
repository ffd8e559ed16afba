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

        // "in the next week": "in" has no meaning unless a number follows.
        if (said is [(In, _), .. var rest] && rest is not [(Number, _), ..]) said = rest;
        return meaning.Relative(said) ?? meaning.Period(said) ?? meaning.OnWeekday(said) ?? meaning.OfCalendar(said);
    }

    private DateOnly? Relative(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Today, _)] => _today,
        [(Tomorrow, _)] => _from.Days(1),
        [(DayAfterTomorrow, _)] or [(Days, _), (After, _), (Tomorrow, _)] => _from.Days(2),
        [(Number, var count), (var unit, _)] => _from.Later(count, unit),
        [(In, _), (Number, var count), (var unit, _)] => _from.Later(count, unit),
        [(Today, _), (In, _), (Number, var count), (var unit, _)] => _from.Later(count, unit),
        [(Number, var count), (var unit, _), (From, _), (Today, _)] => _from.Later(count, unit),
        _ => null,
    };

    private DateOnly? Period(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Next or Coming, _), (var unit, _)] => _from.FirstOfNext(unit),
        [(This or End, _), (var unit, _)] => _from.EndOfThis(unit),
        [(End, _), (This, _), (var unit, _)] => _from.EndOfThis(unit),
        [(End, _), (Next or Coming, _), (var unit, _)] => _from.EndOfNext(unit),
        [(Months or Years, _) unit, (End, _)] => _from.EndOfThis(unit.Kind),
        [(EndOfWeek, _)] => _from.EndOfThis(Weeks),
        [(EndOfMonth, _)] => _from.EndOfThis(Months),
        [(EndOfYear, _)] => _from.EndOfThis(Years),
        _ => null,
    };

    private DateOnly? OnWeekday(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Weekday, var day)] => _from.First((DayOfWeek)day),
        [(Coming, _), (Weekday, var day)] => _from.First((DayOfWeek)day),
        [(This, _), (Weekday, var day)] => _from.InThisWeek((DayOfWeek)day),
        [(Weekday, var day), (This, _), (Weeks, _)] => _from.InThisWeek((DayOfWeek)day),
        [(Next, _), (Weekday, var day)] => _from.InNextWeek((DayOfWeek)day),
        [(Next or Coming, _), (Weeks, _), (Weekday, var day)] => _from.InNextWeek((DayOfWeek)day),
        [(Weekday, var day), (Next or Coming, _), (Weeks, _)] => _from.InNextWeek((DayOfWeek)day),
        [(Weekday, var day), .. var date] when OfCalendar(date) is { } found && found.DayOfWeek == (DayOfWeek)day =>
            found,
        _ => null,
    };

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
        [(End, _), (Month, var month)] => _from.EndOf(month),
        _ => null,
    };
}
