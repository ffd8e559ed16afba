namespace MentorBot.Conversation.Language.Intents;

/// <summary>
/// Understands what people mean, whatever words they use. What is known of each intent are the sentences in
/// <c>examples.en.txt</c> and the files of the other languages. Thread-safe. A known command is matched before, by
/// <see cref="CommandWords"/>.
/// </summary>
public static class IntentMatcher
{
    /// <summary>From this probability on, a meaning is worth offering.</summary>
    private const double Near = 0.06;

    /// <summary>From this probability on, a text has the meaning, unless it may as well have none.</summary>
    private const double Sure = 0.35;

    /// <summary>How many times likelier a meaning must be than that the text has none of them.</summary>
    private const double OverOther = 2;

    /// <summary>The maximum length of a text that is compared as a whole, in characters.</summary>
    public const int LongestText = 300;

    /// <summary>How much of a longer text is compared, in characters: people begin with what they mean.</summary>
    private const int LengthOfBeginning = 100;

    private static readonly Lazy<IntentModel> Model = new(IntentModel.Learn);

    /// <summary>The names of all intents.</summary>
    public static IEnumerable<string> Names => Model.Value.Names;

    /// <summary>What a button says that stands for an intent, in the current language.</summary>
    public static string TitleOf(string intent) =>
        Phrases.Mark(Model.Value.TitleOf(intent, Languages.Of(CultureInfo.CurrentUICulture)));

    /// <summary>Learns the examples now, so that the first person who types need not wait for it.</summary>
    public static void Prepare() => _ = Model.Value;

    /// <summary>
    /// Finds what a text may mean, in any language, the most likely meaning first. Nothing where it means none of the
    /// intents.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="names">The names of colleagues whom the text may mention, as they are written.</param>
    public static IReadOnlyList<Meaning> Match(string text, IReadOnlyList<ColleagueName> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        string beginning = text.Length > LongestText ? text[..LengthOfBeginning] : text;
        MentionedNames mentioned = new(names);
        string? colleague = mentioned.FindIn(text);
        (string Intent, double Probability)[] likely =
        [
            .. Model.Value.Classify(beginning, mentioned).Where(found => found.Probability >= Near)
                .OrderByDescending(found => found.Probability),
        ];
        double other = likely.FirstOrDefault(found => found.Intent == IntentFile.Other).Probability;
        return
        [
            .. likely.Where(found => found.Intent != IntentFile.Other).Select(found => new Meaning(found.Intent, text)
            {
                Probability = found.Probability,
                IsSure = found.Probability >= Math.Max(Sure, OverOther * other),
                Colleague = colleague,
            }),
        ];
    }

    /// <summary>The text with a meaning that the person has chosen themselves.</summary>
    public static Meaning Chosen(string intent, string text, IReadOnlyList<ColleagueName> names) =>
        new(intent, text) { Probability = 1, IsSure = true, Colleague = new MentionedNames(names).FindIn(text) };
}
