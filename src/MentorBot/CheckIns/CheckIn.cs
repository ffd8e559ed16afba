using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>How a week was. There is one a week; a second check-in changes the first.</summary>
/// <param name="Week">ISO 8601 week, such as <c>2026-W47</c>.</param>
/// <param name="Mood">One of the <see cref="Moods"/>.</param>
/// <param name="At">When it was first saved.</param>
internal sealed record CheckIn(string Week, string Mood, DateTimeOffset At)
{
    public static readonly RowKind<CheckIn> Kind = new("checkin", 1);

    /// <summary>Something that went well.</summary>
    public string? Win { get; init; }

    /// <summary>Something in the way.</summary>
    public string? Blocker { get; init; }

    /// <summary>The one thing until next time.</summary>
    public string? Focus { get; init; }

    /// <summary>What was said of goals, by their titles.</summary>
    public ImmutableArray<GoalProgress> Progress { get => field.IsDefault ? [] : field; init; }

    /// <summary>The win as it was shared; null where it was not.</summary>
    public Share? WinShare { get; init; }

    /// <summary>The blocker as it was shared; null where it was not.</summary>
    public Share? BlockerShare { get; init; }

    /// <summary>
    /// One check-in of two for the same week, where their owner was known as two people. No word of either is lost.
    /// </summary>
    public CheckIn With(CheckIn other) => this with
    {
        Win = Both(Win, other.Win),
        Blocker = Both(Blocker, other.Blocker),
        Focus = Both(Focus, other.Focus),
        Progress = [.. Progress, .. other.Progress.Where(one => Progress.All(mine => mine.GoalId != one.GoalId))],
        WinShare = WinShare ?? other.WinShare,
        BlockerShare = BlockerShare ?? other.BlockerShare,
    };

    /// <summary>The week that a day lies in.</summary>
    public static string WeekOf(DateOnly day)
    {
        DateTime date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    private static string? Both(string? mine, string? other) =>
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

/// <summary>What was shared of a check-in. Words that were changed since are not shared.</summary>
/// <param name="Id">Names it among all that anybody shares.</param>
/// <param name="With">Who can see it.</param>
/// <param name="Text">The words.</param>
internal sealed record Share(string Id, Contact With, string Text)
{
    /// <summary>When it was shared; null in rows of before that was kept.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Where a goal stood at a check-in.</summary>
internal sealed record GoalProgress(string GoalId, string Title, GoalState State);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(EarlierCheckIn))]
[JsonSerializable(typeof(IReadOnlyList<ShareOffer>))]
[JsonSerializable(typeof(Circle))]
internal sealed partial class CheckInJson : JsonSerializerContext;
