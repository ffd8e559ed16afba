namespace MentorBot.CheckIns;

internal static partial class PastWords
{
    /// <summary>Phrases that mean a week before this one, of all languages.</summary>
    public static string EarlierWeek { get; } = Told.InEveryLanguage(Phrases, nameof(EarlierWeek));

    /// <summary>Phrases that mean the newest check-in, of all languages.</summary>
    public static string Newest { get; } = Told.InEveryLanguage(Phrases, nameof(Newest));

    /// <summary>Words of the wish to change something, of all languages.</summary>
    public static string ToChange { get; } = Told.InEveryLanguage(Phrases, nameof(ToChange));

    /// <summary>Phrases that mean this week, of all languages.</summary>
    public static string ThisWeek { get; } = Told.InEveryLanguage(Phrases, nameof(ThisWeek));
}
