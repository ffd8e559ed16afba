namespace MentorBot.Teams.Rendering;

/// <summary>
/// A text block's text is Markdown, but people write plain text. This escapes it so that the Markdown shows exactly
/// what they wrote. See <see href="https://adaptivecards.io/explorer/TextBlock.html"/> and
/// <see href="https://spec.commonmark.org/0.31.2/#backslash-escapes"/>.
/// </summary>
internal static class Markdown
{
    private const string Anywhere = @"\*_[]`~<";
    private const char HardSpace = '\u00A0';

    public static string Escape(string text)
    {
        StringBuilder markdown = new(text.Length + 16);
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            if (markdown.Length > 0) markdown.Append("\n\n"); // A single line break is a space in Markdown.
            AppendLine(markdown, line.TrimEnd());
        }

        return markdown.ToString();
    }

    private static void AppendLine(StringBuilder markdown, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.TrimStart();
        markdown.Append(HardSpace, line.Length - text.Length); // Four normal spaces would make it code.
        int marker = MarkerAt(text);
        for (int i = 0; i < text.Length; i++)
        {
            if (i == marker || Needs(text, i)) markdown.Append('\\');
            markdown.Append(text[i]);
        }
    }

    private static bool Needs(ReadOnlySpan<char> text, int i) =>
        Anywhere.Contains(text[i], StringComparison.Ordinal)
        || (text[i] == '&' && IsEntity(text[(i + 1)..]))
        || (text[i] == '{' && i > 0 && text[i - 1] == '{'); // {{DATE(…)}} would be a date.

    private static bool IsEntity(ReadOnlySpan<char> after)
    {
        int end = after.IndexOf(';');
        return end > 0 && after[..end].IndexOfAnyExcept(EntityLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> EntityLetters =
        System.Buffers.SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// The index at which a line's beginning must be escaped because it would start a list, a quotation, a heading or a
    /// rule; -1 if it need not be.
    /// </summary>
    private static int MarkerAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return -1;
        if (text[0] is '#' or '>') return 0;
        if (text[0] is '-' or '+') return text.Length == 1 || text[1] is ' ' or '\t' or '-' ? 0 : -1;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && text[digits] is '.' or ')'
            && (digits + 1 == text.Length || char.IsWhiteSpace(text[digits + 1])) ? digits : -1;
    }
}
