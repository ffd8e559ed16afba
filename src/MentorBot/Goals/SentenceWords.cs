using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>Words by which sentences about goals are understood, in every language at once.</summary>
internal static partial class SentenceWords
{
    /// <summary>The last part of German compounds: "Englischziel".</summary>
    public const string Compounded = "ziel";

    /// <summary>Words that stand for "goal".</summary>
    public static IReadOnlySet<string> Nouns { get; } = Read(nameof(GoalNouns));

    /// <summary>Words between "the goal" and what it is about.</summary>
    public static IReadOnlySet<string> About { get; } = Read(nameof(AboutWords));

    /// <summary>Words that say nothing about which goal is meant.</summary>
    public static IReadOnlySet<string> Frame { get; } = Read(nameof(FrameWords));

    /// <summary>Words between "the goal" and its number.</summary>
    public static IReadOnlySet<string> Numbers { get; } = Read(nameof(NumberWords));

    /// <summary>Words for "one", as in "the second one".</summary>
    public static IReadOnlySet<string> One { get; } = Read(nameof(OneWords));

    /// <summary>Words for more goals than one.</summary>
    public static IReadOnlySet<string> All { get; } = Read(nameof(AllWords));

    /// <summary>Words around a new goal that are no part of its title.</summary>
    public static IReadOnlySet<string> New { get; } = Read(nameof(NewFrame));

    /// <summary>Words for the length of time that a new goal is for, which are no title alone.</summary>
    public static IReadOnlySet<string> Times { get; } = Read(nameof(TimeFrame));

    /// <summary>Phrases that only a new goal is told with.</summary>
    public static WordList Plans { get; } =
        new(Languages.All.Select(language => Phrases.GetIn(language, nameof(PlanForms))));

    /// <summary>Words between "my goal" and its title.</summary>
    public static IReadOnlySet<string> Links { get; } = Read(nameof(LinkWords));

    /// <summary>How a sentence begins that tells a plan without calling it a goal.</summary>
    public static IReadOnlySet<string> Weak { get; } = Read(nameof(WeakOpenings));

    /// <summary>Words that lead to a day that is an end.</summary>
    public static IReadOnlySet<string> Until { get; } = Read(nameof(UntilWords));

    /// <summary>Words that are only polite.</summary>
    public static IReadOnlySet<string> Polite { get; } = Read(nameof(PoliteWords));

    /// <summary>Words by which a length of time is added to the due day.</summary>
    public static IReadOnlySet<string> More { get; } = Read(nameof(MoreWords));

    /// <summary>Words by which a length of time is taken from the due day.</summary>
    public static IReadOnlySet<string> Earlier { get; } = Read(nameof(EarlierWords));

    /// <summary>Words for "one more".</summary>
    public static IReadOnlySet<string> Another { get; } = Read(nameof(AnotherWords));

    /// <summary>Words that count one thing: "a week".</summary>
    public static IReadOnlySet<string> Articles { get; } = Read(nameof(ArticleWords));

    /// <summary>Words between "evidence" and what it is evidence of.</summary>
    public static IReadOnlySet<string> To { get; } = Read(nameof(ToWords));

    private static readonly Dictionary<string, int> Ordinals = Languages.All
        .SelectMany(language => Phrases.GetIn(language, nameof(OrdinalWords)).Split('|').Index())
        .SelectMany(place => place.Item.Split(' ').Select(word => (Word: TypedWords.WordsOnly(word), place.Index)))
        .ToDictionary(one => one.Word, one => one.Index + 1, StringComparer.Ordinal);

    /// <summary>The number that an ordinal stands for ("second", "zweites"); null for any other word.</summary>
    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out int number) ? number : null;

    /// <summary>Whether a word stands for "goal", also at the end of a German compound.</summary>
    public static bool IsNoun(string word) =>
        Nouns.Contains(word) || word.EndsWith(Compounded, StringComparison.Ordinal);

    /// <summary>What may be typed for a goal whose title has this word, or, of several, this number.</summary>
    public static IEnumerable<string> Synonyms(string word) =>
        Raw(nameof(ChoiceForms)).Select(form => form.Replace("*", word, StringComparison.Ordinal));

    /// <summary>What may be typed for the goal with this number: "goal 2", "the second one".</summary>
    public static IEnumerable<string> Synonyms(int number) =>
    [
        .. Raw(nameof(NumberForms)).Select(
            form => form.Replace("*", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
        .. Ordinals.Where(one => one.Value == number).SelectMany(one => Synonyms(one.Key)),
    ];

    private static HashSet<string> Read(string name) => [.. Words(name)];

    private static IEnumerable<string> Words(string name) => Raw(name).Select(TypedWords.WordsOnly);

    private static IEnumerable<string> Raw(string name) =>
        Languages.All.SelectMany(language => Phrases.GetIn(language, name).Split('|', StringSplitOptions.TrimEntries));
}
