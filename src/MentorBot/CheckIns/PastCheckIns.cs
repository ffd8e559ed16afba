using MentorBot.Conversation.Dialogs;

namespace MentorBot.CheckIns;

/// <summary>A person's check-ins, the newest first, and which of them a sentence means.</summary>
internal sealed record PastCheckIns(string ThisWeek, IReadOnlyList<CheckIn> All)
{
    /// <summary>This week's; null where there is none yet.</summary>
    public CheckIn? OfThisWeek => All.FirstOrDefault(one => one.Week == ThisWeek);

    /// <summary>The newest of an earlier week; null where there is none.</summary>
    public CheckIn? BeforeThisWeek => All.FirstOrDefault(one => one.Week != ThisWeek);

    /// <summary>The newest; null where there is none.</summary>
    public CheckIn? Newest => All.Count == 0 ? null : All[0];

    public static async Task<PastCheckIns> ReadAsync(
        IRows rows, DateOnly today, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<CheckIn> all = await rows.ListAsync(CheckIn.Kind, cancellationToken);
        return new PastCheckIns(
            CheckIn.WeekOf(today), [.. all.OrderByDescending(checkIn => checkIn.Week, StringComparer.Ordinal)]);
    }

    /// <summary>Whether a sentence speaks of a week before this one.</summary>
    public static bool MeansEarlier(string text) => Told.Mentions(text, PastWords.EarlierWeek);

    /// <summary>Whether a sentence speaks of the newest check-in, or of this week's.</summary>
    public static bool MeansNewest(string text) =>
        !MeansEarlier(text) && Told.Mentions(text, $"{PastWords.Newest}|{PastWords.ThisWeek}");
}
