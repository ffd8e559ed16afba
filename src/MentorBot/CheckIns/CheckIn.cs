using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>How a week was. There is one check-in per week; a second one changes the first.</summary>
/// <param name="Week">ISO 8601 week, such as <c>2026-W47</c>.</param>
/// <param name="Mood">One of the <see cref="Moods"/>; empty where only a win or a blocker was told so far.</param>
/// <param name="At">When it was first saved.</param>
internal sealed record CheckIn(string Week, string Mood, DateTimeOffset At)
{
    public static readonly RowKind<CheckIn> Kind = new("checkin", 1);

    /// <summary>The maximum length of a win, a blocker or a focus, in characters.</summary>
    public const int LongestLine = 1000;

    /// <summary>Whether the person has said how the week was. Until then they are asked.</summary>
    [JsonIgnore]
    public bool HasMood => Mood.Length > 0;

    /// <summary>Whether more than a mood was saved: then its summary was shown.</summary>
    [JsonIgnore]
    public bool HasWords => Win is not null || Blocker is not null || Focus is not null || Progress.Length > 0;

    /// <summary>Something that went well.</summary>
    public string? Win { get; init; }

    /// <summary>Something that is in the way.</summary>
    public string? Blocker { get; init; }

    /// <summary>The one thing to focus on until the next check-in.</summary>
    public string? Focus { get; init; }

    /// <summary>The progress of goals, with their titles.</summary>
    public ImmutableArray<GoalProgress> Progress { get => field.IsDefault ? [] : field; init; }

    /// <summary>The win as it was shared; null where it was not shared.</summary>
    public Share? WinShare { get; init; }

    /// <summary>The blocker as it was shared; null where it was not shared.</summary>
    public Share? BlockerShare { get; init; }

    /// <summary>
    /// Merges two check-ins of the same week, where their owner was known under two ids. No text of either is lost.
    /// </summary>
    public CheckIn With(CheckIn other) => this with
    {
        Mood = HasMood ? Mood : other.Mood,
        Win = Both(Win, other.Win),
        Blocker = Both(Blocker, other.Blocker),
        Focus = Both(Focus, other.Focus),
        Progress = [.. Progress, .. other.Progress.Where(one => Progress.All(mine => mine.GoalId != one.GoalId))],
        WinShare = WinShare ?? other.WinShare,
        BlockerShare = BlockerShare ?? other.BlockerShare,
    };

    /// <summary>The week that contains a day.</summary>
    public static string WeekOf(DateOnly day)
    {
        DateTime date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    /// <summary>Both texts, one below the other; one of them where it holds the other.</summary>
    public static string? Both(string? mine, string? other) =>
        mine is null
            ? other
            : other is null || mine.Contains(other, StringComparison.Ordinal) ? mine : $"{mine}\n{other}";

    /// <summary>The first day of a week.</summary>
    public static DateOnly MondayOf(string week)
    {
        int[] parts = [.. week.Split("-W").Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return DateOnly.FromDateTime(ISOWeek.ToDateTime(parts[0], parts[1], DayOfWeek.Monday));
    }
}

/// <summary>A part of a check-in that was shared. Text that was changed after that is not shared.</summary>
/// <param name="Id">Unique among everything that anybody shares.</param>
/// <param name="With">Who can see it.</param>
/// <param name="Text">The text.</param>
internal sealed record Share(string Id, Contact With, string Text)
{
    /// <summary>When it was shared; null in rows from before this was stored.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>The progress of a goal at a check-in.</summary>
internal sealed record GoalProgress(string GoalId, string Title, GoalState State);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(EarlierCheckIn))]
[JsonSerializable(typeof(IReadOnlyList<ShareOffer>))]
[JsonSerializable(typeof(IReadOnlyList<CheckIn>))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(Circle))]
internal sealed partial class CheckInJson : JsonSerializerContext;
