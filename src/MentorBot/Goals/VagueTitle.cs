using System.Text.RegularExpressions;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>
/// Decides whether a title is vague, so that its owner is asked how they will see that it is done. It is vague where it
/// is a single word or has a word of direction ("better", "learn"), and nothing in it can be checked: neither a count
/// ("two pages") nor a part with a deed ("finish", "send") without an open end such as "better". A title without any of
/// these words is not questioned: it is kinder to ask once too seldom than to nag.
/// </summary>
internal static partial class VagueTitle
{
    private const int LongestPreposition = 3;

    /// <summary>"better", "more", "whenever": these have no end, however concrete the deed beside them is.</summary>
    private static readonly WordList OpenEnds = GoalWords.List(nameof(GoalWords.OpenEndWords));

    /// <summary>"learn", "support", "confidence": a direction or a duty, unless a deed goes with it.</summary>
    private static readonly WordList Directions = GoalWords.List(nameof(GoalWords.VagueWords));

    private static readonly WordList Deeds = GoalWords.List(nameof(GoalWords.DeedWords));
    private static readonly WordList Counts = GoalWords.List(nameof(GoalWords.CountWords));

    /// <summary>
    /// "the 2 apprentices", "by 5 pm": a number after one of these words says which or when, not how many.
    /// </summary>
    private static readonly WordList NoCountAfter = GoalWords.List(nameof(GoalWords.NoCountAfterWords));

    public static bool IsVague(string title)
    {
        string text = title.Length > TypedWords.MaxLength ? title[..TypedWords.MaxLength] : title;
        string words = TypedWords.WordsOnly(text);
        bool open = OpenEnds.IsIn(words) || Directions.IsIn(words) || IsOneWord(words);
        return open && !HasCount(text) && !ClauseEnd().Split(text).Any(IsDeed);
    }

    /// <summary>A single word in Latin script; some other scripts are written without spaces.</summary>
    private static bool IsOneWord(string words) => words.Length > 0 && words.All(char.IsAsciiLetter);

    private static bool IsDeed(string clause)
    {
        string words = TypedWords.WordsOnly(clause);
        return Deeds.IsIn(words) && !OpenEnds.IsIn(words);
    }

    private static bool HasCount(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Index().Any(word => IsCount(word.Item, word.Index == 0 ? "" : words[word.Index - 1]));
    }

    private static bool IsCount(string word, string before) =>
        !NoCountAfter.IsIn(TypedWords.WordsOnly(before))
        && (Counts.IsIn(TypedWords.WordsOnly(word))
            || (Amount().IsMatch(TypedWords.Normalise(word)) && !IsName(before)));

    /// <summary>
    /// "Excel 365", "Kapitel 3": a number after a capitalised word belongs to a name, unless that word is capitalised
    /// only because the title begins with it ("In 3", "Improve 3").
    /// </summary>
    private static bool IsName(string word)
    {
        if (word.Length <= LongestPreposition || !char.IsUpper(word[0])) return false;
        string words = TypedWords.WordsOnly(word);
        return !Deeds.IsIn(words) && !Directions.IsIn(words) && !OpenEnds.IsIn(words);
    }

    /// <summary>Up to three digits, with or without a unit; longer numbers are years and names of standards.</summary>
    [GeneratedRegex(@"^[^\p{L}\d]?\d{1,3}([.,]\d+)?[a-z]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[:;,.](?=\s)|[(–—\n]|\s-\s", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();
}
