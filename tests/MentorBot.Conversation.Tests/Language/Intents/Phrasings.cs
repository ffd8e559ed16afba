using MentorBot.Conversation.Language.Intents;

namespace MentorBot.Conversation.Tests.Language.Intents;

/// <summary>
/// What people type, written down before the matcher: <c>seen</c> may be looked at while the examples are improved,
/// <c>apart</c> only judges.
/// </summary>
internal static class Phrasings
{
    public static IReadOnlyList<ColleagueName> Names { get; } =
    [
        .. new[] { "Alex Kim", "Maria Rossi", "Dana Cole", "Jan Novak" }
            .SelectMany(name => new[] { new ColleagueName(name, name), new ColleagueName(name.Split(' ')[0], name) }),
    ];

    /// <summary>The sentences of a file, each with its heading.</summary>
    public static IReadOnlyList<(string Heading, string Text)> Read(string file)
    {
        List<(string, string)> sentences = [];
        string heading = "";
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Intents", file)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) heading = line[2..];
            else if (line.Length > 0) sentences.Add((heading, line));
        }

        return sentences;
    }
}
