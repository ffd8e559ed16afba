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

    /// <summary>Like <see cref="In"/>; what follows "to" may also be a day in digits only: "to 3/12".</summary>
    public static SaidDay? InMove(string sentence, DateTime now)
    {
        if (In(sentence, now) is { } found) return found;
        string[] words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int at = 1; at < words.Length; at++)
        {
            string rest = string.Join(' ', words[at..]);
            if (SentenceWords.To.Contains(TypedWords.WordsOnly(words[at - 1]))
                && SpokenDate.Meanings(rest, DateOnly.FromDateTime(now)) is [_, ..] days)
                return new(rest, days, string.Join(' ', words[..(at - 1)]), "");
        }

        return null;
    }

    /// <summary>Those of the days on which a goal may be due.</summary>
    public ImmutableArray<DateOnly> Allowed(DateOnly today) =>
        [.. Days.Where(day => day >= today && day <= GoalRules.LastDay(today))];
}
