namespace MentorBot.Conversation.Language;

/// <summary>
/// Counts the typing errors between a typed text and a known one: a letter inserted, missing or replaced, or two
/// swapped (Damerau-Levenshtein, no letter edited twice). Known words of 4 to 6 letters allow one error, longer ones
/// two, shorter ones none; a typed word of fewer than 4 letters is never taken as an error. Digits must be equal: "2
/// weeks" is not "3 weeks".
/// </summary>
public static class Typos
{
    /// <summary>The maximum number of errors in all words of a text.</summary>
    public const int Most = 2;

    /// <summary>
    /// The number of errors between <paramref name="typed"/> and <paramref name="known"/>, both normalised; null where
    /// there are more than are allowed.
    /// </summary>
    public static int? Between(string typed, string known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        if (typed == known) return 0;
        if (Math.Abs(typed.Length - known.Length) > Most) return null;
        if (!typed.Contains(' ', StringComparison.Ordinal) && !known.Contains(' ', StringComparison.Ordinal))
            return InWord(typed, known);
        string[] typedWords = typed.Split(' ');
        string[] knownWords = known.Split(' ');
        if (typedWords.Length != knownWords.Length)
            return string.Concat(typedWords) == string.Concat(knownWords) ? 1 : null;
        int slips = 0;
        for (int i = 0; i < typedWords.Length && slips <= Most; i++)
        {
            if (InWord(typedWords[i], knownWords[i]) is not { } inWord) return null;
            slips += inWord;
        }

        return slips <= Most ? slips : null;
    }

    private static int? InWord(string typed, string known)
    {
        if (typed == known) return 0;
        int allowed = known.Length switch { < 4 => 0, < 7 => 1, _ => Most };
        if (typed.Length < 4 || Math.Abs(typed.Length - known.Length) > allowed || HasDigit(typed) || HasDigit(known))
            return null;
        int slips = Distance(typed, known, allowed);
        return slips <= allowed ? slips : null;
    }

    private static int Distance(string from, string to, int limit)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = [.. Enumerable.Range(0, to.Length + 1)];
        int[] row = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return least;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[to.Length];
    }

    private static bool HasDigit(string word) => word.Any(char.IsDigit);
}
