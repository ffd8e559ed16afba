using MentorBot.Turns.DataExport;

namespace MentorBot.Host.Data;

/// <summary>
/// Tells a person's data in the order that matters to them: what they said, what others gave them, what they shared,
/// and how the bot is set up. Rows of kinds that it does not know are shown below it only, among all rows.
/// </summary>
internal sealed class Story
{
    private readonly PersonalData _data;
    private readonly TimeZoneInfo _zone;
    private readonly string? _zoneName;

    public Story(PersonalData data)
    {
        _data = data;
        _zoneName = Rows("talk").Concat(Rows("profile")).Select(row => row.Data.Text("timeZone"))
            .FirstOrDefault(zone => zone is not null);
        _zone = _zoneName is not null && TimeZoneInfo.TryFindSystemTimeZoneById(_zoneName, out TimeZoneInfo? zone)
            ? zone
            : TimeZoneInfo.Utc;
    }

    /// <summary>The chapters; each has a heading, also where there is nothing to tell.</summary>
    public IReadOnlyList<StorySection> Sections =>
    [
        new(DataWords.SaidHeading, [.. CheckIns(), .. Goals(), .. LostEvidence()]),
        new(DataWords.GotHeading, [.. Got()]),
        new(DataWords.SharedHeading, [.. Shared()]),
        new(DataWords.SettingsHeading, [.. StorySettings.Of(_data, _zoneName, Day)]),
    ];

    private IEnumerable<StoryItem> CheckIns() =>
        from row in Rows("checkin")
        let checkIn = row.Data
        orderby checkIn.Text("week") descending
        select new StoryItem(
            WeekTitle(checkIn.Text("week")),
            [
                (DataWords.Mood, DataWords.MoodOf(checkIn.Text("mood"))),
                (DataWords.Win, checkIn.Text("win")),
                (DataWords.Blocker, checkIn.Text("blocker")),
                (DataWords.Focus, checkIn.Text("focus")),
                .. checkIn.Items("progress").Select(goal =>
                    (goal.Text("title") ?? DataWords.Goals, DataWords.StateOf(goal.Text("state")))),
            ]);

    private IEnumerable<StoryItem> Goals() =>
        from row in Rows("goal")
        let goal = row.Data
        orderby goal.Moment("createdAt") descending
        select new StoryItem(
            DataWords.GoalItem(goal.Text("title") ?? ""),
            [
                (DataWords.Criterion, goal.Text("criterion")),
                (DataWords.Due, DayText(goal.Text("due"))),
                (DataWords.State, DataWords.StateOf(goal.Text("state"))),
                (DataWords.SetOn, Day(goal.Moment("createdAt"))),
                .. Rows("evidence").Where(kept => kept.Data.Text("goalId") == goal.Text("id"))
                    .Select(kept => (DataWords.Evidence, kept.Data.Text("text"))),
            ]);

    private IEnumerable<StoryItem> LostEvidence()
    {
        HashSet<string?> goals = [.. Rows("goal").Select(goal => goal.Data.Text("id"))];
        return Rows("evidence").Where(kept => !goals.Contains(kept.Data.Text("goalId")))
            .Select(kept => new StoryItem(
                DataWords.EvidenceAlone, (DataWords.Evidence, kept.Data.Text("text")),
                (DataWords.When, Day(kept.Data.Moment("savedAt")))));
    }

    private IEnumerable<StoryItem> Got() =>
    [
        .. Rows("feedback").Where(row => !row.Data.Is("isMine"))
            .Select(row => FeedbackItem(row, DataWords.FeedbackFrom(row.Data.NameOf("with")))),
        .. Rows("exchange").Where(row => !row.Data.Is("isMentor") && row.Data.Is("answered"))
            .Select(row => new StoryItem(
                DataWords.AnswerFrom(row.Data.NameOf("with")), (DataWords.Blocker, row.Data.Text("blocker")),
                (DataWords.Message, DataWords.AnswerWhere))),
        .. Rows("exchange").Where(row => row.Data.Is("isMentor"))
            .Select(row => Words(
                row, DataWords.BlockerFrom(row.Data.NameOf("with")), DataWords.Blocker, "blocker")),
        .. Rows("win").Select(row => Words(row, DataWords.WinFrom(row.Data.NameOf("from")), DataWords.Win, "text")),
    ];

    private IEnumerable<StoryItem> Shared() =>
    [
        .. from row in Rows("checkin")
           from share in new[]
           {
               (Label: DataWords.Win, Row: row.Data.Field("winShare")),
               (Label: DataWords.Blocker, Row: row.Data.Field("blockerShare")),
           }
           where share.Row is not null
           select new StoryItem(
               DataWords.SharedWith(share.Row.NameOf("with")), (share.Label, share.Row.Text("text")),
               (DataWords.When, Day(share.Row.Moment("at") ?? row.Data.Moment("at")))),
        .. Rows("feedback").Where(row => row.Data.Is("isMine"))
            .Select(row => FeedbackItem(row, DataWords.FeedbackTo(row.Data.NameOf("with")))),
    ];

    private StoryItem FeedbackItem(PersonalRow row, string title) => new(
        title,
        (DataWords.Situation, row.Data.Text("situation")),
        (DataWords.Did, row.Data.Text("did")),
        (DataWords.Impact, row.Data.Text("impact")),
        (DataWords.NextStep, row.Data.Text("next")),
        (DataWords.When, Day(row.Data.Moment("at"))));

    private StoryItem Words(PersonalRow row, string title, string label, string field) =>
        new(title, (label, row.Data.Text(field)), (DataWords.When, Day(row.Data.Moment("at"))));

    private IEnumerable<PersonalRow> Rows(string kind) => _data.Rows.Where(row => row.Kind == kind);

    private string? Day(DateTimeOffset? moment) => moment is { } known
        ? TimeZoneInfo.ConvertTime(known, _zone).ToString("D", CultureInfo.CurrentCulture)
        : null;

    private static string? DayText(string? day) =>
        DateOnly.TryParse(day, CultureInfo.InvariantCulture, out DateOnly known)
            ? known.ToString("D", CultureInfo.CurrentCulture)
            : day;

    private static string WeekTitle(string? week)
    {
        string[] parts = (week ?? "").Split("-W");
        bool isWeek = int.TryParse(parts[0], CultureInfo.InvariantCulture, out int year) & year is > 1900 and < 9999
            & int.TryParse(parts[^1], CultureInfo.InvariantCulture, out int number) & number is > 0 and < 54;
        return isWeek
            ? DataWords.WeekOf(
                ISOWeek.ToDateTime(year, number, DayOfWeek.Monday).ToString("D", CultureInfo.CurrentCulture))
            : DataWords.CheckIns;
    }
}
