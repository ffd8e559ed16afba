using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>A day that a sentence about a goal names.</summary>
/// <param name="Text">The words that name it.</param>
/// <param name="Days">The days that they can mean, the most likely first; never empty.</param>
/// <param name="Before">What the sentence says before it.</param>
/// <param name="After">What the sentence says after it.</param>
internal sealed record SaidDay(string Text, ImmutableArray<DateOnly> Days, string Before, string After)
{
    /// <summary>The day in a sentence; null where it names none.</summary>
    /// <param name="sentence">What was typed.</param>
    /// <param name="now">The time in the person's time zone.</param>
    public static SaidDay? In(string sentence, DateTime now)
    {
        string text = sentence.Trim();
        if (SpokenMoment.FindIn(text, now) is not { } found) return null;
        string middle = text[found.Before.Length..(text.Length - found.After.Length)].Trim();
        ImmutableArray<DateOnly> meanings = SpokenDate.Meanings(middle, DateOnly.FromDateTime(now));
        return new(
            middle, meanings.IsEmpty ? [DateOnly.FromDateTime(found.Moment)] : meanings, found.Before, found.After);
    }

    /// <summary>Those of the days on which a goal may be due.</summary>
    public ImmutableArray<DateOnly> Allowed(DateOnly today) =>
        [.. Days.Where(day => day >= today && day <= GoalRules.LastDay(today))];
}
