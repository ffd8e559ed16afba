using System.Text.RegularExpressions;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>Finds the words in a sentence that are to be kept as evidence.</summary>
internal static partial class ToldEvidence
{
    private static readonly CommandWords Command = new(EvidenceWords.EvidenceCommand);

    /// <summary>
    /// The words after "evidence", else after a colon, else in quotation marks, else a link; empty where there are none
    /// ("add proof to my presentation goal").
    /// </summary>
    public static string In(string sentence)
    {
        string text = sentence.Trim();
        return Command.MatchBeginning(text) is { Rest: { Length: > 0 } rest } && IsTold(rest) ? rest : Inside(text);
    }

    /// <summary>The words in what was typed after the command word: "for goal 2: they liked it".</summary>
    public static string After(string rest)
    {
        if (IsTold(rest)) return rest;
        string inside = Inside(rest);
        return inside.Length > 0 || TypedWords.WordsOnly(rest).Split(' ').Any(SentenceWords.IsNoun) ? inside : rest;
    }

    /// <summary>The words after a colon; empty where there is none.</summary>
    public static string AfterColon(string text) =>
        Colon().Match(text) is { Success: true } colon ? text[(colon.Index + 1)..].Trim() : "";

    private static string Inside(string text)
    {
        if (AfterColon(text) is { Length: > 0 } words) return words;
        if (Quoted().Match(text) is { Success: true } quoted) return quoted.Groups[1].Value.Trim();
        return Link().Match(text).Value.TrimEnd('.', ',', ')', ';');
    }

    /// <summary>Whether it is more than what the evidence is of, and than filling words.</summary>
    private static bool IsTold(string rest)
    {
        string[] words = TypedWords.WordsOnly(rest).Split(' ');
        return !SentenceWords.To.Contains(words[0]) && words.Any(word => !SentenceWords.Frame.Contains(word));
    }

    [GeneratedRegex(@":(?=\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"[""“„«]([^""“”„«»]{2,})[""”“»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
