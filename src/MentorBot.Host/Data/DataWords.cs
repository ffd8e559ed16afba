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

    /// <summary>How a mood is called; one that is not known has its own name.</summary>
    public static string? MoodOf(string? mood) => mood switch
    {
        "rough" => MoodRough,
        "hard" => MoodHard,
        "ok" => MoodOk,
        "good" => MoodGood,
        "great" => MoodGreat,
        _ => mood,
    };

    /// <summary>How the progress of a goal is called; one that is not known has its own name.</summary>
    public static string? StateOf(string? state) => state switch
    {
        "Open" => StateOpen,
        "OnTrack" => StateOnTrack,
        "Stuck" => StateStuck,
        "Done" => StateDone,
        "Dropped" => StateDropped,
        _ => state,
    };
}
