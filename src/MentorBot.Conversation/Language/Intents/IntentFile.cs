namespace MentorBot.Conversation.Language.Intents;

/// <summary>
/// The example sentences of one language, <c>examples.{language}.txt</c>. A line that begins with <c># </c> names an
/// intent, and after a colon what a button says that stands for it; the lines below it are sentences with that meaning.
/// The sentences below <c># other</c> have none of the meanings.
/// </summary>
/// <param name="Intents">The intents, in the order of the file, without <c>other</c>.</param>
/// <param name="Others">The sentences that have none of the meanings.</param>
internal sealed record IntentFile(IReadOnlyList<IntentExamples> Intents, IReadOnlyList<string> Others)
{
    /// <summary>The name for sentences that have none of the meanings.</summary>
    public const string Other = "other";

    /// <summary>Reads the file of a language, which is part of the program.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not valid.</exception>
    public static IntentFile Read(CultureInfo language)
    {
        string name = $"examples.{language.Name}.txt";
        using Stream file = typeof(IntentFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"There is no file '{name}'.");
        using StreamReader text = new(file);
        return Read(text, name);
    }

    /// <inheritdoc cref="Read(CultureInfo)"/>
    internal static IntentFile Read(TextReader text, string name)
    {
        List<IntentExamples> intents = [];
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal)) intents.Add(Heading(line[2..], intents, name, number));
            else if (string.IsNullOrWhiteSpace(line)) continue;
            else if (intents is [.., var last]) last.Sentences.Add(line.Trim());
            else throw Wrong(name, number, "a line '# name: title' before the first sentence");
        }

        if (intents.Find(intent => intent.Sentences.Count == 0) is { } empty)
            throw Wrong(name, number, $"a sentence for '{empty.Intent}'");
        return new IntentFile(
            [.. intents.Where(intent => intent.Intent != Other)],
            [.. intents.Where(intent => intent.Intent == Other).SelectMany(intent => intent.Sentences)]);
    }

    private static IntentExamples Heading(string heading, List<IntentExamples> before, string name, int number)
    {
        string[] parts = heading.Split(':', 2, StringSplitOptions.TrimEntries);
        if (before.Exists(other => other.Intent == parts[0])) throw Wrong(name, number, "each intent once");
        if (parts is not [{ Length: > 0 }, { Length: > 0 }] and not [Other])
            throw Wrong(name, number, "'# name: title', such as '# goal.move: Change the date of a goal'");
        return new IntentExamples(parts[0], parts.Length > 1 ? parts[1] : "", []);
    }

    private static InvalidDataException Wrong(string name, int line, string expected) =>
        new($"{name}, line {line}: expected {expected}.");
}

/// <summary>An intent, what a button says that stands for it, and sentences that express it.</summary>
internal sealed record IntentExamples(string Intent, string Title, List<string> Sentences);
