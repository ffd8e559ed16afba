using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>The day that stands for a period: a week, a month, a quarter, a year, or a part of one.</summary>
internal sealed class PeriodMeaning
{
    private readonly DateOnly _today;
    private readonly DateArithmetic _from;

    private PeriodMeaning(DateOnly today)
    {
        _today = today;
        _from = new(today);
    }

    /// <summary>The day, or null where the words mean no period, or one beyond the end of the calendar.</summary>
    public static DateOnly? Of(ReadOnlySpan<DateWord> said, DateOnly today)
    {
        PeriodMeaning meaning = new(today);
        return meaning.Relative(said) ?? meaning.PartOfMonth(said) ?? meaning.Quarter(said) ?? meaning.Week(said);
    }

    private DateOnly? Relative(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Next or Coming, _), (var unit, _)] => _from.FirstOfNext(unit),
        [(Start, _), (Next or Coming, _), (var unit and not Quarters, _)] => _from.FirstOfNext(unit),
        [(AfterNext, _), (var unit, _)] => _from.FirstAfterNext(unit),
        [(var unit, _), (After, _), (Next, _)] => _from.FirstAfterNext(unit),
        [(Middle, _), (var unit, _)] => _from.MiddleOf(unit),
        [(Middle, _), (This, _), (var unit, _)] => _from.MiddleOf(unit),
        [(Middle, _), (Next or Coming, _), (var unit, _)] => _from.MiddleOfNext(unit),
        [(This or End, _), (var unit, _)] => _from.EndOfThis(unit),
        [(End, _), (This, _), (var unit, _)] => _from.EndOfThis(unit),
        [(End, _), (Next or Coming, _), (var unit, _)] => _from.EndOfNext(unit),
        [(Months or Quarters or Years, _) unit, (End, _)] => _from.EndOfThis(unit.Kind),
        [(Weekend, _)] => _from.EndOfThis(Weekend),
        [(EndOfWeek, _)] => _from.EndOfThis(Weeks),
        [(EndOfMonth, _)] => _from.EndOfThis(Months),
        [(EndOfQuarter, _)] => _from.EndOfThis(Quarters),
        [(EndOfYear, _)] => _from.EndOfThis(Years),
        _ => null,
    };

    private DateOnly? PartOfMonth(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Start, _), (Month, var month)] => _from.Next(month, 1),
        [(Middle, _), (Month, var month)] => _from.Next(month, 15),
        [(End, _), (Month, var month)] => _from.EndOf(month),
        [(Start, _), (Month, var month), (Number, var year)] => DayOf(year, month, 1),
        [(Middle, _), (Month, var month), (Number, var year)] => DayOf(year, month, 15),
        [(End, _), (Month, var month), (Number, var year)] => LastOf(year, month),
        _ => null,
    };

    private DateOnly? Quarter(ReadOnlySpan<DateWord> said) => said switch
    {
        [(End, _), .. { Length: > 1 } quarter] => Quarter(quarter),
        [(Quarters, _), (Number or DayOfMonth, var quarter)] => LastOfQuarter(quarter),
        [(DayOfMonth, var quarter), (Quarters, _)] => LastOfQuarter(quarter),
        [(Quarters, _), (Number, var quarter), (Number or DayOfMonth, var year)] => LastOfQuarter(quarter, year),
        [(DayOfMonth, var quarter), (Quarters, _), (Number or DayOfMonth, var year)] => LastOfQuarter(quarter, year),
        [(Number, var year), (Quarters, _), (Number or DayOfMonth, var quarter)] => LastOfQuarter(quarter, year),
        _ => null,
    };

    private DateOnly? LastOfQuarter(int quarter, int? year = null) => (quarter, year) switch
    {
        ( < 1 or > 4, _) => null,
        (_, null) => _from.EndOf(quarter * 3),
        (_, { } written) => LastOf(written, quarter * 3),
    };

    private DateOnly? Week(ReadOnlySpan<DateWord> said) => said switch
    {
        [(Weekday, var day), .. var week] => Week(week, (DayOfWeek)day),
        _ => Week(said, DayOfWeek.Friday),
    };

    private DateOnly? Week(ReadOnlySpan<DateWord> said, DayOfWeek day) => said switch
    {
        [(CalendarWeek, _), (Weeks, _), .. var number] => Week([new(CalendarWeek), .. number], day),
        [(CalendarWeek or Weeks, _), (Number or DayOfMonth, var week)] => CalendarWeeks.Day(_today, week, null, day),
        [(CalendarWeek or Weeks, _), (Number, var week), (Number or DayOfMonth, var year)] =>
            CalendarWeeks.Day(_today, week, NumericDate.FullYear(year), day),
        [(Number, var year), (CalendarWeek or Weeks, _), (Number or DayOfMonth, var week)] =>
            CalendarWeeks.Day(_today, week, NumericDate.FullYear(year), day),
        _ => null,
    };

    private static DateOnly? DayOf(int year, int month, int day) =>
        NumericDate.DayOf(NumericDate.FullYear(year), month, day);

    private static DateOnly? LastOf(int year, int month) =>
        DayOf(year, month, 1) is { } first ? new DateArithmetic(first).EndOfThis(Months) : null;
}
