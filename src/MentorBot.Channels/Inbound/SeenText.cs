namespace MentorBot.Channels.Inbound;

/// <summary>
/// Replaces characters that look like a space or like nothing, and would make an unknown word of a known one. They come
/// with pasted text, and with what a client adds behind a mention.
/// </summary>
public static class SeenText
{
    /// <summary>The text with usual spaces, and without characters that have no width.</summary>
    /// <param name="text">The text as the platform sends it.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace('\u00A0', ' ').Replace('\u202F', ' ')
            .Replace("\u200B", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal)
            .Replace("\uFEFF", "", StringComparison.Ordinal);
    }
}
