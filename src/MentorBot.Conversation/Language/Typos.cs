using System.Numerics;

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

    /// <summary>
    /// Whether two single words may be near enough for <see cref="Between"/>, by their letters: one error changes at
    /// most two of the letters that occur. Costs little, and excludes most words.
    /// </summary>
    public static bool IsPossible(string typed, string known) =>
        Math.Abs(typed.Length - known.Length) <= Most
        && BitOperations.PopCount(Letters(typed) ^ Letters(known)) <= 2 * Most;

    private static uint Letters(string word)
    {
        uint letters = 0;
        foreach (char letter in word) letters |= 1u << (letter & 31);
        return letters;
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
        const int usualLength = 64;
        int length = to.Length + 1;
        Span<int> rows = length <= usualLength ? stackalloc int[3 * usualLength] : new int[3 * length];
        Span<int> beforeLast = rows[..length];
        Span<int> last = rows.Slice(length, length);
        Span<int> row = rows.Slice(2 * length, length);
        for (int j = 0; j < length; j++) last[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            // Farther from the diagonal there are more errors than the limit.
            int first = Math.Max(1, i - limit);
            int end = Math.Min(to.Length, i + limit);
            row[first - 1] = first == 1 ? i : limit + 1;
            if (end < to.Length) row[end + 1] = limit + 1;
            int least = row[first - 1];
            for (int j = first; j <= end; j++)
            {
                int change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return least;
            Span<int> oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }

        return last[to.Length];
    }

    private static bool HasDigit(string word)
    {
        foreach (char letter in word)
        {
            if (char.IsDigit(letter)) return true;
        }

        return false;
    }
}
