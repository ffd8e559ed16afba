using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Time;

namespace MentorBot.Reminders;

/// <summary>Finds what a sentence asks to be reminded of: "to call Jan", without the time and "remind me".</summary>
internal static class ReminderText
{
    public const int MaxLength = 300;

    private static readonly string Openings = ReminderWords.List(nameof(ReminderWords.Openings));
    private static readonly HashSet<string> Fillers = Words(nameof(ReminderWords.Fillers));
    private static readonly HashSet<string> Tails = Words(nameof(ReminderWords.Tails));

    /// <summary>What the sentence asks to be reminded of; empty where it does not say.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="time">The moment in it; null where there is none.</param>
    public static string Of(string text, SpokenTime? time)
    {
        string rest = time is null ? text : $"{time.Before} {time.After}".Trim();
        string words = TypedWords.WordsOnly(rest);
        bool isOnlyOpening = Openings.Split('|').Any(opening => TypedWords.WordsOnly(opening) == words);
        string told = isOnlyOpening ? "" : ToldText.After(rest, Openings);
        string what = WithoutTails(WithoutFillers(told.Length == 0 && !isOnlyOpening ? rest : told));
        return what.Length > MaxLength ? what[..MaxLength] : what;
    }

    private static string WithoutFillers(string text)
    {
        while (text.Split(' ', 2) is [var first, .. var rest] && text.Length > 0
            && (Fillers.Contains(TypedWords.WordsOnly(first)) || TypedWords.WordsOnly(first).Length == 0))
            text = rest is [var more] ? more.TrimStart() : "";
        return text;
    }

    private static string WithoutTails(string text)
    {
        text = text.TrimEnd(' ', '.', ',', ';', '!', '?');
        while (text.Length > 0 && Tails.Contains(TypedWords.WordsOnly(text[(text.LastIndexOf(' ') + 1)..])))
            text = text[..Math.Max(text.LastIndexOf(' '), 0)].TrimEnd(' ', '.', ',', ';', '!', '?');
        return text;
    }

    private static HashSet<string> Words(string name) =>
        [.. ReminderWords.List(name).Split('|').Select(TypedWords.WordsOnly)];
}
