namespace MentorBot.Host.Data;

internal static partial class DataWords
{
    /// <summary>
    /// What the rows of a kind are about; what only the bot itself makes use of stands together at the end.
    /// </summary>
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
