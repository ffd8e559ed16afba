namespace MentorBot.CheckIns;

/// <summary>The moods of the last weeks, from the first check-in among them on, the oldest first.</summary>
internal sealed class MoodWeeks
{
    private const int Most = 12;
    private const char Gap = '·';

    /// <summary>Bars that grow from rough to great.</summary>
    private const string Bars = "▁▂▄▆█";

    private readonly List<CheckIn?> _weeks = [];

    /// <param name="past">The check-ins.</param>
    /// <param name="today">The current date where the person is.</param>
    public MoodWeeks(PastCheckIns past, DateOnly today)
    {
        DateOnly first = today.AddDays(-7 * (Most - 1));
        string oldest = past.All.Select(one => one.Week)
            .Where(week => string.CompareOrdinal(week, CheckIn.WeekOf(first)) >= 0)
            .Min(StringComparer.Ordinal) ?? past.ThisWeek;
        for (DateOnly day = first; day <= today; day = day.AddDays(7))
        {
            string week = CheckIn.WeekOf(day);
            CheckIn? found = past.All.FirstOrDefault(one => one.Week == week);
            if (string.CompareOrdinal(week, oldest) < 0 || (week == past.ThisWeek && found is not { HasMood: true }))
                continue;
            _weeks.Add(found);
        }

        LastWeek = past.All.FirstOrDefault(one => one.Week == CheckIn.WeekOf(today.AddDays(-7)));
        CheckIns = [.. past.All.Where(one => string.CompareOrdinal(one.Week, oldest) >= 0)];
    }

    /// <summary>The check-ins of these weeks, the newest first.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; }

    /// <summary>Whether there is any mood to show.</summary>
    public bool HasAny => _weeks.Exists(one => one is { HasMood: true });

    /// <summary>A bar for each week, the higher the better; a dot for a week without a mood.</summary>
    public string Line => string.Join(' ', _weeks.Select(SymbolOf));

    /// <summary>What the line shows, in words: for screen readers, and for whoever cannot see bars.</summary>
    public string Sentence
    {
        get
        {
            string weeks = _weeks.Count == 1 ? PastWords.OneWeek : PastWords.Weeks(_weeks.Count);
            string last = LastWeek is { HasMood: true } ? Moods.WordOf(LastWeek.Mood) : PastWords.NoCheckIn;
            return PastWords.Sentence(weeks, string.Join(", ", Counts()), last);
        }
    }

    private CheckIn? LastWeek { get; }

    private IEnumerable<string> Counts()
    {
        foreach (string mood in Moods.All.Select(choice => choice.Value).Reverse())
        {
            int times = _weeks.Count(one => one?.Mood == mood);
            if (times > 0)
                yield return times == 1
                    ? PastWords.Once(Moods.WordOf(mood)) : PastWords.Times(Moods.WordOf(mood), times);
        }

        int gaps = _weeks.Count(one => one is not { HasMood: true });
        if (gaps > 0) yield return gaps == 1 ? PastWords.OneWithout : PastWords.Without(gaps);
    }

    private static char SymbolOf(CheckIn? checkIn)
    {
        int step = Moods.All.Select(choice => choice.Value).ToList().IndexOf(checkIn?.Mood ?? "");
        return step < 0 ? Gap : Bars[step];
    }
}
