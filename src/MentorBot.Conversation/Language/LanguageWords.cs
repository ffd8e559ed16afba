namespace MentorBot.Conversation.Language;

/// <summary>
/// The word lists of <c>LanguageWords.resx</c>: each text has the words that mean its name, separated by bars.
/// </summary>
internal static class LanguageWords
{
    private static readonly Phrases Lists = new(typeof(LanguageWords));

    public static string[] In(CultureInfo language, string name) => Split(Lists.GetIn(language, name));

    public static string[] Split(string list) =>
        list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
