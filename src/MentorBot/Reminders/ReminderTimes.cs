using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns;
using MentorBot.Turns.Time;

namespace MentorBot.Reminders;

/// <summary>The times that can be chosen with one tap, the times that people type, and how a time is written.</summary>
internal static class ReminderTimes
{
    /// <summary>What can be chosen at any time of the day.</summary>
    public const string AlwaysOffered = $"{Hour} {Tomorrow} {Week}";

    private const string Hour = "hour";
    private const string Afternoon = "afternoon";
    private const string Evening = "evening";
    private const string Tomorrow = "tomorrow";
    private const string Week = "week";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    private static readonly TimeOnly AtNine = new(9, 0);
    private static readonly TimeOnly AtThree = new(15, 0);
    private static readonly TimeOnly AtSix = new(18, 0);

    /// <summary>What can be chosen now, for a question that is asked now.</summary>
    public static string Offered(Turn turn)
    {
        DateTimeOffset soon = turn.Now + Soon;
        if (soon < At(turn, turn.Today, AtThree)) return $"{Hour} {Afternoon} {Tomorrow} {Week}";
        return soon < At(turn, turn.Today, AtSix) ? $"{Hour} {Evening} {Tomorrow} {Week}" : AlwaysOffered;
    }

    public static ImmutableArray<Choice> Choices(string offered) =>
    [
        .. offered.Split(' ').Select(choice => Choice.Parse(choice, choice switch
        {
            Hour => ReminderWords.InAnHour,
            Afternoon => ReminderWords.ThisAfternoon,
            Evening => ReminderWords.ThisEvening,
            Tomorrow => ReminderWords.TomorrowMorning,
            _ => ReminderWords.NextWeek,
        })),
    ];

    /// <summary>The moment that a choice or a typed text means.</summary>
    /// <returns>The moment; otherwise what is wrong with it.</returns>
    public static (DateTimeOffset? At, TimeProblem Problem) Read(Turn turn, string said) => Check(turn, said switch
    {
        Hour => turn.Now + Soon,
        Afternoon => At(turn, turn.Today, AtThree),
        Evening => At(turn, turn.Today, AtSix),
        Tomorrow => At(turn, turn.Today.AddDays(1), AtNine),
        Week => At(turn, NextMonday(turn.Today), AtNine),
        _ => SpokenTime.Find(said, turn.Now, turn.Zone)?.At,
    });

    /// <summary>Whether a moment is one at which something can come.</summary>
    public static (DateTimeOffset? At, TimeProblem Problem) Check(Turn turn, DateTimeOffset? at) => at switch
    {
        null => (null, TimeProblem.Unclear),
        _ when at <= turn.Now => (null, TimeProblem.Past),
        _ when at > turn.Now + Longest => (null, TimeProblem.TooFar),
        _ => (at, TimeProblem.None),
    };

    /// <summary>The text of a moment: the day and the time.</summary>
    public static string TextOf(Turn turn, DateTimeOffset at)
    {
        DateTime local = TimeZoneInfo.ConvertTime(at, turn.Zone).DateTime;
        return ReminderWords.Moment(
            DayText.Of(DateOnly.FromDateTime(local)), local.ToString("t", CultureInfo.CurrentCulture));
    }

    private static DateTimeOffset At(Turn turn, DateOnly day, TimeOnly time) => LocalTime.At(day, time, turn.Zone);

    private static DateOnly NextMonday(DateOnly day) => day.AddDays(((7 - (int)day.DayOfWeek) % 7) + 1);
}

/// <summary>What is wrong with a time.</summary>
internal enum TimeProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No time was found.</summary>
    Unclear,

    /// <summary>It is over.</summary>
    Past,

    /// <summary>It is more than a year ahead.</summary>
    TooFar,
}
