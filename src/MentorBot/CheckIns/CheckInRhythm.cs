using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Time;

namespace MentorBot.CheckIns;

/// <summary>
/// Schedules the reminders to check in: on Thursday afternoon in the person's time zone, once more on Friday, then not
/// before the next week. A reminder belongs to its week: one that could not be sent by Sunday evening is dropped. A
/// delayed reminder is sent during the day, and only once.
/// </summary>
internal static class CheckInRhythm
{
    public const string Nudge = "check-in";
    public const string SecondCall = "2";
    private const string FirstCall = "1";

    private static readonly TimeOnly Afternoon = new(15, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <summary>
    /// Begins the reminders, unless the person only leads or mentors others. Where they were begun before the person's
    /// time zone was known, corrects the hour.
    /// </summary>
    public static async Task BeginAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(await PeopleBook.CircleAsync(turn, cancellationToken)).ChecksIn) return;
        Nudge? next = await turn.Nudges.FindAsync(Nudge, cancellationToken);
        if (next is null) ScheduleFrom(turn, turn.Today);
        else if (Parts(next) is (string week, FirstCall)) SetRight(turn, next, CheckIn.MondayOf(week).AddDays(3));
    }

    /// <summary>Schedules the next reminder for the next week, since this week's check-in is saved.</summary>
    public static async Task PassWeekAsync(Turn turn, CheckInSaved saved, CancellationToken cancellationToken)
    {
        if (saved.Week != CheckIn.WeekOf(turn.Today)
            || !(await PeopleBook.CircleAsync(turn, cancellationToken)).ChecksIn)
            return;
        Nudge? next = await turn.Nudges.FindAsync(Nudge, cancellationToken);
        if (next?.Subject is null || next.Subject.StartsWith(saved.Week, StringComparison.Ordinal))
            ScheduleFrom(turn, NextMonday(turn.Today));
    }

    /// <summary>
    /// Sends the reminder, unless the person has checked in, has paused the bot or cannot be reached, or the week is
    /// over.
    /// </summary>
    public static async Task CallAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        (string week, string call) = Parts(nudge);
        if (!(await PeopleBook.CircleAsync(turn, cancellationToken)).ChecksIn) return;
        bool isOver = turn.Now > nudge.Until || week != CheckIn.WeekOf(turn.Today);
        if (isOver || !turn.CanBeReached
            || await turn.FindAsync(CheckIn.Kind, week, cancellationToken) is { HasMood: true }
            || await PeopleBook.IsPausedAsync(turn, cancellationToken))
        {
            ScheduleFrom(turn, isOver ? turn.Today : NextMonday(turn.Today));
            return;
        }

        if (PeopleBook.IsQuiet(turn))
        {
            PutOff(turn, nudge, call);
            return;
        }

        await turn.StartAsync(
            CheckInDialog.Name, new Dictionary<string, string> { [CheckInDialog.Call] = call }, cancellationToken);
        if (call == FirstCall && turn.Today.DayOfWeek == DayOfWeek.Thursday)
            Schedule(turn, turn.Today.AddDays(1), SecondCall);
        else ScheduleFrom(turn, NextMonday(turn.Today));
    }

    private static void SetRight(Turn turn, Nudge nudge, DateOnly thursday)
    {
        DateTimeOffset due = LocalTime.At(thursday, Afternoon, turn.Zone);
        if (due != nudge.Due && due > turn.Now) Schedule(turn, thursday, FirstCall);
    }

    private static void PutOff(Turn turn, Nudge nudge, string call)
    {
        DateOnly day = turn.DayOf(PeopleBook.NextMorning(turn));
        if (LocalTime.At(day, Afternoon, turn.Zone) <= nudge.Until) Schedule(turn, day, call);
        else ScheduleFrom(turn, day);
    }

    /// <summary>
    /// Schedules the first reminder for the first Thursday afternoon in the future, starting at the given day.
    /// </summary>
    private static void ScheduleFrom(Turn turn, DateOnly from)
    {
        DateOnly thursday = from.AddDays(((int)DayOfWeek.Thursday - (int)from.DayOfWeek + 7) % 7);
        if (LocalTime.At(thursday, Afternoon, turn.Zone) <= turn.Now) thursday = thursday.AddDays(7);
        Schedule(turn, thursday, FirstCall);
    }

    private static void Schedule(Turn turn, DateOnly day, string call)
    {
        (DateTimeOffset due, DateTimeOffset until) =
            (LocalTime.At(day, Afternoon, turn.Zone), LocalTime.At(Sunday(day), Evening, turn.Zone));
        turn.Nudges.Schedule(new Nudge(Nudge, Nudge, due, until) { Subject = $"{CheckIn.WeekOf(day)}.{call}" });
    }

    private static (string Week, string Call) Parts(Nudge nudge) =>
        nudge.Subject?.Split('.') is [string week, string call] ? (week, call) : ("", "");

    private static DateOnly Sunday(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);

    private static DateOnly NextMonday(DateOnly day) => Sunday(day).AddDays(1);
}

/// <summary>A check-in was saved, or saved again with changes.</summary>
internal sealed record CheckInSaved(string Week);
