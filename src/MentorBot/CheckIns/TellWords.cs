namespace MentorBot.CheckIns;

internal static partial class TellWords
{
    /// <summary>What is known of the sentences of all languages, since people mix them.</summary>
    public static string StuckOpenings { get; } = Told.InEveryLanguage(Phrases, nameof(StuckOpenings));

    public static string StuckAlone { get; } = Told.InEveryLanguage(Phrases, nameof(StuckAlone));

    public static string WinOpenings { get; } = Told.InEveryLanguage(Phrases, nameof(WinOpenings));

    public static string WinAlone { get; } = Told.InEveryLanguage(Phrases, nameof(WinAlone));

    /// <summary>Words of a sentence about a mood that is better than good.</summary>
    public static string GreatMoods { get; } = Told.InEveryLanguage(Phrases, nameof(GreatMoods));

    /// <summary>Words of a sentence about a mood that is neither good nor bad.</summary>
    public static string OkMoods { get; } = Told.InEveryLanguage(Phrases, nameof(OkMoods));

    /// <summary>Words before a sentence that are no part of it.</summary>
    public static string Greetings { get; } = Told.InEveryLanguage(Phrases, nameof(Greetings));

    /// <summary>Words that tell nothing: "again", "it".</summary>
    public static string Fillers { get; } = Told.InEveryLanguage(Phrases, nameof(Fillers));
}
