using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>Finds by how many days a sentence moves a due day: "one more week", "zwei Tage früher".</summary>
internal static class AddedTime
{
    /// <summary>
    /// The number of days, negative for an earlier day; null where the sentence says no length of time.
    /// </summary>
    /// <param name="sentence">What was typed.</param>
    /// <param name="due">The present due day, from which months are counted.</param>
    public static int? DaysIn(string sentence, DateOnly due)
    {
        string said = $" {TypedWords.WordsOnly(sentence)} ";
        bool isMore = SentenceWords.Another.Concat(SentenceWords.More).Any(word => Says(said, word));
        bool isEarlier = SentenceWords.Earlier.Any(word => Says(said, word));
        if (!isMore && !isEarlier) return null;
        foreach (string word in SentenceWords.Another)
            said = said.Replace($" {word} ", " 1 ", StringComparison.Ordinal);
        foreach (string word in SentenceWords.More.Concat(SentenceWords.Earlier))
            said = said.Replace($" {word} ", " ", StringComparison.Ordinal);
        return Length(said.Split(' ', StringSplitOptions.RemoveEmptyEntries), due) is { } days
            ? isEarlier ? -days : days
            : null;
    }

    private static int? Length(string[] words, DateOnly due)
    {
        for (int at = 0; at + 1 < words.Length; at++)
        {
            if (Count(words[at]) is { } count
                && SpokenDate.TryParse($"in {count} {words[at + 1]}", due, out DateOnly day))
                return day.DayNumber - due.DayNumber;
        }

        return null;
    }

    private static int? Count(string word)
    {
        if (SentenceWords.Articles.Contains(word)) return 1;
        return SpokenNumber.TryParse(word, CultureInfo.CurrentCulture, out decimal count) && count is >= 1 and <= 99
            ? (int)count
            : null;
    }

    private static bool Says(string said, string word) => said.Contains($" {word} ", StringComparison.Ordinal);
}
