namespace MentorBot.Channels.Rendering;

/// <summary>Cuts texts that are too long, with an ellipsis in place of the rest.</summary>
public static class CutText
{
    /// <summary>The text, cut if it is longer than the given length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The maximum length in UTF-16 characters, including the ellipsis; at least 1.</param>
    public static string To(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length) return text;
        int end = length - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
