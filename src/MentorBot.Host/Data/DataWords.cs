using MentorBot.Conversation.Language;

namespace MentorBot.Host.Data;

internal static class DataWords
{
    private static readonly Phrases Phrases = new(typeof(DataWords));

    public static string Heading => Phrases.Get();
    public static string Once => Phrases.Get();
    public static string Keep => Phrases.Get();
    public static string Accounts => Phrases.Get();
    public static string Emails => Phrases.Get();
    public static string Other => Phrases.Get();
    public static string GoneHeading => Phrases.Get();
    public static string GoneText => Phrases.Get();

    private static string You => Phrases.Get();
    private static string CheckIns => Phrases.Get();
    private static string Goals => Phrases.Get();
    private static string Feedback => Phrases.Get();
    private static string Mentoring => Phrases.Get();
    private static string OnTheWay => Phrases.Get();

    /// <summary>What the rows of a kind are about; what only the bot itself makes use of stands together at the end.</summary>
    public static string TitleOf(string kind) => kind switch
    {
        "talk" or "profile" or "own-circle" or "named" or "asked" or "pause" or "welcome" => You,
        "checkin" => CheckIns,
        "goal" or "evidence" => Goals,
        "feedback" or "win" => Feedback,
        "exchange" => Mentoring,
        "out" or "waits" or "letter" or "nudge" or "draft" => OnTheWay,
        _ => Other,
    };
}
