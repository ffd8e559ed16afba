namespace MentorBot.Conversation.Language;

/// <summary>
/// The moment that words mean when they are said at a given time. <see cref="SpokenMoment"/> documents the rules.
/// </summary>
internal sealed class MomentMeaning(DateTime now, TimeZoneInfo? zone)
{
    private const int Day = 24 * 60;
    private const int HalfADay = Day / 2;
    private const int FirstOfWork = 7 * 60;
    private const int LastOfWork = 19 * 60;
    private const int StartOfWork = 9 * 60;
    private const int EndOfNight = 5 * 60;

    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    /// <summary>The moment, and whether a time is named; null where there is none, or not in the calendar.</summary>
    public (DateTime Moment, bool HasTime)? Of(SaidMoment said)
    {
        if (said.Length is { } length) return WithTime(Later(now, length));
        if (said.IsNow) return (now, true);
        if (said is { HasDay: false, Clock: null, Part: not { StandsAlone: true } }) return null;
        if ((said.HasDay ? said.Day(_today) : _today) is not { } day) return null;
        if (said.Offset is { } offset) return WithTime(InZone(At(day, said.Clock!.Value.Minutes), offset));
        if (said is { Clock: null, Part: null }) return (InTheMorning(day), false);
        int[] times = Times(said);
        return WithTime(said.IsToday ? Next(times, said.HasDay) : At(day, Working(times)));
    }

    private static (DateTime, bool)? WithTime(DateTime? moment) => moment is { } at ? (at, true) : null;

    /// <summary>The times of the day that are meant, in minutes, the earlier first.</summary>
    private static int[] Times(SaidMoment said) => (said.Clock, said.Part) switch
    {
        (null, { Hour: var hour }) => [hour * 60],
        ({ IsWhole: true, Minutes: var whole }, _) => [whole],
        ({ Minutes: var face }, { Kind: DateWordKind.Morning }) => [face % HalfADay],
        ({ Minutes: var face }, { IsLate: true, Kind: DateWordKind.Night or DateWordKind.Tonight })
            when face % HalfADay < EndOfNight => [(face % HalfADay) + Day],
        ({ Minutes: var face }, { IsLate: true }) => [(face % HalfADay) + HalfADay],
        ({ Minutes: var face }, _) => [face % HalfADay, (face % HalfADay) + HalfADay],
        _ => [StartOfWork],
    };

    private static int Working(int[] times) => times.FirstOrDefault(IsWorking, times[0]);

    private static bool IsWorking(int time) => time is >= FirstOfWork and <= LastOfWork;

    /// <summary>The next of these times: at first within working hours, for a named today at any hour of it.</summary>
    private DateTime? Next(int[] times, bool isNamed)
    {
        int passed = (int)now.TimeOfDay.TotalMinutes;
        int[] ahead = [.. times.Where(time => time > passed)];
        foreach (int time in ahead)
        {
            if (times.Length == 1 || IsWorking(time)) return At(_today, time);
        }

        return isNamed && ahead.Length > 0 ? At(_today, ahead[0]) : At(_today, Day + Working(times));
    }

    private DateTime InTheMorning(DateOnly day)
    {
        DateTime morning = day.ToDateTime(TimeOnly.MinValue).AddMinutes(StartOfWork);
        return day == _today && morning < now ? now : morning;
    }

    private DateTime? InZone(DateTime? written, int offset)
    {
        if (written is not { } at || Later(at, -offset) is not { } universal) return null;
        DateTime utc = DateTime.SpecifyKind(universal, DateTimeKind.Utc);
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, zone ?? TimeZoneInfo.Utc), now.Kind);
    }

    private static DateTime? At(DateOnly day, int minutes) => Later(day.ToDateTime(TimeOnly.MinValue), minutes);

    private static DateTime? Later(DateTime from, long minutes)
    {
        long ticks = from.Ticks + (minutes * TimeSpan.TicksPerMinute);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, from.Kind) : null;
    }
}
