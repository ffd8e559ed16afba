using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;

namespace MentorBot.CheckIns;

/// <summary>Finds in a sentence what the person is stuck on, or what went well.</summary>
internal static class Told
{
    /// <summary>
    /// The words behind an opening ("I'm stuck on"), where the sentence begins with it; otherwise the whole sentence,
    /// since what stands before an opening is part of what is told. Empty where the sentence says no more than that
    /// there is something to tell ("stuck", "good news").
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="openings">Phrases with something behind them, separated by bars.</param>
    /// <param name="bare">Phrases that say nothing more, separated by bars.</param>
    public static string In(string text, string openings, string bare)
    {
        HashSet<string> fillers = Known(TellWords.Fillers);
        string told = WithoutGreeting(text.Trim());
        string rest = ToldText.After(told, openings);
        if (rest.Length > 0 && !Known(openings).Contains(TypedWords.WordsOnly(told[..^rest.Length]))) rest = "";
        if (rest.Length > 0) return TellsNothing(rest, fillers) ? "" : rest;
        string words = Without(fillers, told);
        return TellsNothing(told, fillers)
            || Known($"{openings}|{bare}").Any(phrase => Without(fillers, phrase) == words) ? "" : told;
    }

    /// <summary>Whether a text has one of these phrases, separated by bars, in it.</summary>
    public static bool Mentions(string text, string phrases)
    {
        string words = $" {TypedWords.WordsOnly(text)} ";
        return Known(phrases).Any(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    /// <summary>The beginning of a text that is too long for a line of a check-in, at the end of a word.</summary>
    public static string Beginning(string text)
    {
        int end = text.LastIndexOf(' ', CheckIn.LongestLine);
        if (end <= 0) end = CheckIn.LongestLine;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    /// <summary>A list of phrases in all languages: people mix them.</summary>
    public static string InEveryLanguage(Phrases phrases, string name) =>
        string.Join('|', Languages.All.Select(language => phrases.GetIn(language, name)));

    private static HashSet<string> Known(string phrases) =>
        [.. phrases.Split('|').Select(TypedWords.WordsOnly).Where(phrase => phrase.Length > 0)];

    /// <summary>A word in capitals is no filler: "blocked by IT".</summary>
    private static bool TellsNothing(string text, HashSet<string> fillers) =>
        text.Split(' ').All(word => !word.Any(char.IsLetterOrDigit)
            || (word.Any(char.IsLower) && fillers.Contains(TypedWords.WordsOnly(word))));

    private static string WithoutGreeting(string text)
    {
        HashSet<string> greetings = Known(TellWords.Greetings);
        while (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
            && TypedWords.WordsOnly(text[..end]) is var word && (word.Length == 0 || greetings.Contains(word)))
            text = text[end..].TrimStart();
        return text;
    }

    private static string Without(HashSet<string> fillers, string text) =>
        string.Join(' ', TypedWords.WordsOnly(text).Split(' ').Where(word => !fillers.Contains(word)));
}
