using MentorBot.Conversation.Language;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>Finds the words for a colleague in sentences that give feedback, ask for it, or praise.</summary>
internal static class FeedbackTexts
{
    private const int LeastWordsOfSentence = 3;
    private const int Reach = 3;

    /// <summary>The feedback in "feedback for Maria: the slides were clear"; empty where there is none yet.</summary>
    public static string Feedback(SaidTo said) => said.Told.Length > 0 ? said.Told : said.AfterThat() ?? "";

    /// <summary>
    /// What somebody is praised for: "for the dashboard" of "kudos to Alex for the dashboard", all of "Dana did an
    /// amazing job"; empty where the sentence only says that they are to be praised.
    /// </summary>
    public static string Praise(SaidTo said)
    {
        if (said.Told.Length > 0) return said.Told;
        string[] rest = SpokenList.Split(said.Rest);
        if (FeedbackWords.PraiseFillers.AreAll(said.Rest)) return "";
        if (SpokenList.Split(said.Before).TakeLast(Reach).Any(FeedbackWords.TellOpenings.Has))
            return said.AfterThat() ?? said.Rest;
        if (said.IsSetOff) return said.Rest;
        if (said.Before.Length == 0) return rest.Length > 1 ? said.Text : "";
        int reason = Array.FindIndex(rest, FeedbackWords.ForWords.Has);
        if (reason >= 0 && rest[..reason].All(FeedbackWords.PraiseFillers.Has))
            return string.Join(' ', rest[reason..]);
        return rest.Length >= LeastWordsOfSentence ? said.Text : "";
    }

    /// <summary>A request for feedback in the person's name, about what the sentence names.</summary>
    public static string Request(SaidTo said)
    {
        if (said.Told.Length > 0) return said.Told;
        string[] rest = SpokenList.Split(said.Rest);
        int clause = Array.FindIndex(rest, FeedbackWords.ClauseOpenings.Has);
        if (clause is 0 or 1) return FeedbackWords.AskClause(WithoutEnd(rest[clause..]));
        string[] before = SpokenList.Split(said.Before);
        // "Feedback on my talk from Dana": the word before the name belongs to the name.
        if (!said.Colleagues.IsEmpty && before.Length > 0) before = before[..^1];
        string[]? about = About(rest) ?? About(before);
        return about is null ? FeedbackWords.AskPlain : FeedbackWords.AskAbout(WithoutEnd(about));
    }

    /// <summary>The part that begins with "on", "about" or the like, and says more than "on me".</summary>
    private static string[]? About(string[] words)
    {
        int at = Array.FindIndex(words, FeedbackWords.AboutOpenings.Has);
        return at >= 0 && words.Length > at + 1 && !FeedbackWords.SelfWords.Has(words[at + 1]) ? words[at..] : null;
    }

    private static string WithoutEnd(string[] words) => string.Join(' ', words).TrimEnd('.', '?', '!', ' ');
}
