namespace MentorBot.Channels.Rendering;

/// <summary>Cuts what is too long, with an ellipsis for what is left out.</summary>
public static class CutText
{
    /// <summary>The text, no longer than that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many UTF-16 characters it may have at most, the ellipsis included; at least 1.</param>
    public static string To(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length) return text;
        int end = length - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
