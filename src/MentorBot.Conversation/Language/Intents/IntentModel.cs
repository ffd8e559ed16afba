namespace MentorBot.Conversation.Language.Intents;

/// <summary>
/// What was learned of the examples of all languages. One classifier knows them all, since people mix languages.
/// Immutable, and thread-safe.
/// </summary>
internal sealed class IntentModel
{
    /// <summary>The colleagues whom the examples mention.</summary>
    private static readonly MentionedNames NamesInExamples = new(
        [.. new[] { "Alex Kim", "Maria Rossi", "Dana Cole", "Jan Novak" }.Select(name => new ColleagueName(name, ""))]);

    private readonly IntentClassifier _classifier;
    private readonly ImmutableDictionary<CultureInfo, ImmutableDictionary<string, string>> _titles;

    private IntentModel(
        IntentClassifier classifier, ImmutableDictionary<CultureInfo, ImmutableDictionary<string, string>> titles) =>
        (_classifier, _titles) = (classifier, titles);

    /// <summary>The names of all intents.</summary>
    public IEnumerable<string> Names => _titles[Languages.English].Keys;

    /// <summary>Learns from the files of all languages. They are short: this takes less than a second.</summary>
    /// <exception cref="InvalidDataException">A file is not valid, or lacks an intent of another.</exception>
    public static IntentModel Learn()
    {
        List<(HashSet<string>, string)> examples = [];
        Dictionary<CultureInfo, ImmutableDictionary<string, string>> titles = [];
        foreach (CultureInfo language in Languages.All)
        {
            IntentFile file = IntentFile.Read(language);
            titles.Add(language, file.Intents.ToImmutableDictionary(intent => intent.Intent, intent => intent.Title));
            foreach (IntentExamples intent in file.Intents)
                examples.AddRange(intent.Sentences.Select(sentence => (FeaturesOf(sentence), intent.Intent)));
            examples.AddRange(file.Others.Select(sentence => (FeaturesOf(sentence), IntentFile.Other)));
        }

        return new IntentModel(new IntentClassifier(examples), titles.ToImmutableDictionary());
    }

    /// <summary>What a button says that stands for an intent.</summary>
    public string TitleOf(string intent, CultureInfo language) => _titles[language][intent];

    /// <summary>The probability of each intent, and of <see cref="IntentFile.Other"/>.</summary>
    public IEnumerable<(string Intent, double Probability)> Classify(string text, MentionedNames names) =>
        _classifier.Classify(SentenceFeatures.Of(text, names));

    private static HashSet<string> FeaturesOf(string sentence) =>
        SentenceFeatures.Of(sentence, NamesInExamples);
}
