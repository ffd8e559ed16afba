namespace MentorBot.Host.Data;

internal static partial class DataWords
{
    /// <summary>
    /// The heading for a kind of rows; kinds that only the bot itself uses are grouped at the end.
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
