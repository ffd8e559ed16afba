namespace MentorBot.Conversation.Cards;

/// <summary>One option of a choice.</summary>
/// <param name="Value">The value that is sent and stored.</param>
/// <param name="Title">The text that is shown, and that can be typed.</param>
/// <param name="Synonyms">Other texts that can be typed, ignoring case.</param>
public sealed record Choice(string Value, string Title, ImmutableArray<string> Synonyms = default)
{
    /// <summary>Other texts that can be typed, ignoring case.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = Synonyms.IsDefault ? [] : Synonyms;

    /// <summary>
    /// Parses a choice as written in resource files: the title, then the synonyms (<c>Go on|yes|continue</c>).
    /// </summary>
    public static Choice Parse(string value, string texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] all = texts.Split('|');
        return new Choice(value, all[0], [.. all[1..]]);
    }
}
