using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>Which of a person's goals a sentence names.</summary>
/// <param name="Goal">The goal; null where the sentence names none, or could mean several.</param>
/// <param name="IsUnclear">
/// Whether the sentence names something that is not clearly one of the goals, so that even a single goal is asked for.
/// </param>
internal sealed record GoalMention(Goal? Goal, bool IsUnclear)
{
    private const int StemLength = 5;

    private static readonly GoalMention Unclear = new(null, true);

    /// <summary>Whether the sentence says that it is about a goal, whichever.</summary>
    public bool SaysGoal { get; private init; }

    /// <summary>Whether the sentence says anything but that something happens to a goal.</summary>
    public bool SaysMore { get; private init; }

    /// <summary>Whether it may be about something else than the only goal, so that this is asked for.</summary>
    public bool IsVague => IsUnclear || (SaysMore && !SaysGoal);

    /// <summary>Whether the sentence is about several goals at once.</summary>
    public bool IsOfSeveral { get; private init; }

    /// <summary>
    /// Finds the goal by, in this order: its whole title, its number in the list ("goal 2", "the second one"), words of
    /// its title. Words count also with endings and typing errors.
    /// </summary>
    /// <param name="goals">The goals, as their list shows them.</param>
    /// <param name="sentence">What was typed.</param>
    public static GoalMention In(IReadOnlyList<Goal> goals, string sentence)
    {
        string[] words = Split(sentence);
        GoalMention found = Whole(goals, sentence) ?? Numbered(goals, words) ?? ByWords(goals, words);
        return found with
        {
            SaysGoal = words.Any(SentenceWords.IsNoun),
            SaysMore = words.Any(word => !IsFrame(word) && !IsNumber(word)),
            IsOfSeveral = found.Goal is null && IsOfAll(goals, words),
        };
    }

    /// <summary>The words by which a goal can be told from others.</summary>
    public static string[] WordsOf(string title) =>
        Split(title) is var all && all.Where(word => !IsFrame(word)).ToArray() is { Length: > 0 } telling
            ? telling
            : all;

    /// <summary>The goal of which the whole title is said; of several, the one with the longest title.</summary>
    private static GoalMention? Whole(IReadOnlyList<Goal> goals, string sentence)
    {
        string said = $" {TypedWords.WordsOnly(sentence)} ";
        Goal[] whole =
        [
            .. goals.Where(goal => said.Contains($" {TypedWords.WordsOnly(goal.Title)} ", StringComparison.Ordinal)
                || sentence.Contains(goal.Title, StringComparison.OrdinalIgnoreCase)),
        ];
        Goal[] longest = [.. whole.Where(goal => goal.Title.Length == whole.Max(other => other.Title.Length))];
        return longest.Length switch { 0 => null, 1 => new(longest[0], false), _ => Unclear };
    }

    private static GoalMention? Numbered(IReadOnlyList<Goal> goals, string[] words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            string next = at + 1 < words.Length ? words[at + 1] : "";
            if (SentenceWords.Ordinal(words[at]) is { } ordinal
                && (next.Length == 0 || SentenceWords.IsNoun(next) || SentenceWords.One.Contains(next)))
                return At(goals, ordinal);
            if (SentenceWords.IsNoun(words[at]) && NumberAt(words, at + 1) is { } number) return At(goals, number);
            if (SentenceWords.Numbers.Contains(words[at]) && next.All(char.IsAsciiDigit)
                && NumberAt(words, at + 1) is { } digits)
                return At(goals, digits);
        }

        return null;
    }

    /// <summary>The number after "goal": "2", "number two"; but not "two" of "two pages".</summary>
    private static decimal? NumberAt(string[] words, int at)
    {
        if (at < words.Length && SentenceWords.Numbers.Contains(words[at])) at++;
        bool ends = at + 1 >= words.Length || IsFrame(words[at + 1]);
        return ends && at < words.Length
            && SpokenNumber.TryParse(words[at], CultureInfo.CurrentCulture, out decimal number) ? number : null;
    }

    private static GoalMention At(IReadOnlyList<Goal> goals, decimal number) =>
        number >= 1 && number <= goals.Count && number == decimal.Truncate(number)
            ? new(goals[(int)number - 1], false)
            : Unclear;

    private static GoalMention ByWords(IReadOnlyList<Goal> goals, string[] words)
    {
        string[] telling = [.. words.Where(word => !IsFrame(word))];
        string[] named = [.. Named(words)];
        var matches = goals.Select(goal => (Goal: goal, Words: WordsOf(goal.Title)))
            .Select(one => (one.Goal, one.Words, Count: telling.Count(word => IsAny(word, one.Words)))).ToArray();
        int most = matches.Select(match => match.Count).DefaultIfEmpty(0).Max();
        if (most == 0) return new(null, named.Length > 0 || IsOfAll(goals, words));
        if (matches.Count(match => match.Count == most) > 1 || IsOfAll(goals, words)) return Unclear;
        var best = matches.First(match => match.Count == most);
        return named.Count(word => !IsAny(word, best.Words)) < most ? new(best.Goal, false) : Unclear;
    }

    private static bool IsOfAll(IReadOnlyList<Goal> goals, string[] words) =>
        goals.Count > 1 && words.Any(SentenceWords.All.Contains);

    /// <summary>What a goal is called in the sentence: "the spanish goal", "the goal about the report".</summary>
    private static IEnumerable<string> Named(string[] words)
    {
        for (int noun = Array.FindIndex(words, SentenceWords.IsNoun); noun >= 0;
            noun = Array.FindIndex(words, noun + 1, SentenceWords.IsNoun))
        {
            for (int at = noun - 1; at >= 0 && !IsFrame(words[at]); at--) yield return words[at];
            if (noun + 1 >= words.Length || !SentenceWords.About.Contains(words[noun + 1])) continue;
            foreach (string word in words[(noun + 2)..].SkipWhile(IsFrame).TakeWhile(word => !IsFrame(word)))
                yield return word;
        }
    }

    private static bool IsFrame(string word) => SentenceWords.Frame.Contains(word) || SentenceWords.IsNoun(word);

    private static bool IsNumber(string word) => SpokenNumber.TryParse(word, CultureInfo.CurrentCulture, out _);

    private static bool IsAny(string word, string[] known) => known.Any(one => IsSame(word, one));

    private static bool IsSame(string said, string known)
    {
        if (said == known || SpokenLabel.Find([known], said) is not null) return true;
        (string stem, string longer) = said.Length < known.Length ? (said, known) : (known, said);
        int common = said.Zip(known).TakeWhile(pair => pair.First == pair.Second).Count();
        return common >= StemLength + 1
            || (common == stem.Length
                && (common == StemLength || (common == StemLength - 1 && longer.Length - common <= 2)));
    }

    /// <summary>The words of a text; "Englischziel" is two.</summary>
    private static string[] Split(string text) =>
    [
        .. TypedWords.WordsOnly(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => SentenceWords.IsNoun(word) && !SentenceWords.Nouns.Contains(word)
                ? [word[..^SentenceWords.Compounded.Length], SentenceWords.Compounded]
                : (string[])[word]),
    ];
}
