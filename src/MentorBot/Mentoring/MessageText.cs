using MentorBot.Conversation.Language;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>
/// Finds the message in a sentence such as "tell Dana I'm ill" or "write to my mentor that I'll be late".
/// </summary>
internal static class MessageText
{
    /// <summary>The opening verb stands within so many words before the name: "sag bitte der Maria".</summary>
    private const int Reach = 3;

    /// <summary>The message; empty where the sentence only says that one is to be written.</summary>
    public static string In(SaidTo said)
    {
        bool isFiller = MentoringWords.MessageFillers.AreAll(said.Behind);
        if (said.IsQuoted || (said.Told.Length > 0 && isFiller)) return said.Told;
        if (said.AfterThat(MentoringWords.MessageFillers) is { } after) return after;
        bool isTold = SpokenList.Split(said.Before).TakeLast(Reach).Any(MentoringWords.MessageOpenings.Has);
        if (!isTold) return "";
        string rest = MentoringWords.KnowWords.Behind(said.Rest) is { Length: > 0 } behind ? behind : said.Rest;
        bool isNone = MentoringWords.MessageFillers.AreAll(rest) || MentoringWords.NotTold.Behind(rest) is not null;
        return isNone ? "" : rest;
    }
}
