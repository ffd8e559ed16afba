using MentorBot.Conversation.Language;
using MentorBot.Turns;
using MentorBot.Turns.Time;

namespace MentorBot.People;

/// <summary>
/// Finds when a break ends that somebody asks for: "until Monday" is the morning of Monday, "for two weeks" the morning
/// of that day, "this week" and "next week" the Monday after, and a single day ends with it.
/// </summary>
internal static class PauseEnd
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly HashSet<string> UntilWords = PauseWords.List(nameof(PauseWords.UntilWords));
    private static readonly HashSet<string> StartWords = PauseWords.List(nameof(PauseWords.StartWords));
    private static readonly HashSet<string> EndWords = PauseWords.List(nameof(PauseWords.EndWords));
    private static readonly HashSet<string> LengthWords = PauseWords.List(nameof(PauseWords.LengthWords));
    private static readonly HashSet<string> WeekWords = PauseWords.List(nameof(PauseWords.WeekWords));
    private static readonly HashSet<string> MonthWords = PauseWords.List(nameof(PauseWords.MonthWords));
    private static readonly HashSet<string> NextWords = PauseWords.List(nameof(PauseWords.NextWords));
    private static readonly HashSet<string> ThisWords = PauseWords.List(nameof(PauseWords.ThisWords));

    /// <summary>The end; null where the text names none, or only when the break begins.</summary>
    public static DateTimeOffset? Find(Turn turn, string text)
    {
        if (SpokenTime.Find(text, turn.Now, turn.Zone) is not { } found) return null;
        string[] before = WordsOf(found.Before);
        string[] said = WordsOf(text[found.Before.Length..^found.After.Length]);
        DateTimeOffset? end = EndOf(turn, found, before, said);
        return end > turn.Now && end < turn.Now + Longest ? end : null;
    }

    private static DateTimeOffset? EndOf(Turn turn, SpokenTime found, string[] before, string[] said)
    {
        DateOnly day = turn.DayOf(found.At);
        bool isUntil = UntilWords.Contains(said.FirstOrDefault("")) || UntilWords.Contains(before.LastOrDefault(""));
        bool isNext = said.Any(NextWords.Contains);
        if (said.Any(EndWords.Contains)) return WorkdayAfter(turn, day);
        if (isUntil) return found.HasTime ? found.At : MorningOf(turn, day);
        if (StartWords.Contains(said.FirstOrDefault("")) || StartWords.Contains(before.LastOrDefault(""))) return null;
        if (isNext && said.Any(WeekWords.Contains)) return MorningOf(turn, day.AddDays(7));
        if (isNext && said.Any(MonthWords.Contains)) return MorningOf(turn, day.AddMonths(1));
        if (!said.Any(ThisWords.Contains) && said.Any(LengthWords.Contains))
            return found.HasTime ? found.At : MorningOf(turn, day);
        return WorkdayAfter(turn, day);
    }

    private static DateTimeOffset WorkdayAfter(Turn turn, DateOnly day)
    {
        DateOnly next = day.AddDays(1);
        while (next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) next = next.AddDays(1);
        return MorningOf(turn, next);
    }

    private static DateTimeOffset MorningOf(Turn turn, DateOnly day) => LocalTime.At(day, Morning, turn.Zone);

    private static string[] WordsOf(string text) =>
        TypedWords.WordsOnly(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
