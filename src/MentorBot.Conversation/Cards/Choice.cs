using System.Collections.Immutable;

namespace MentorBot.Conversation.Cards;

/// <summary>One of the things to choose from.</summary>
/// <param name="Value">What is sent and kept.</param>
/// <param name="Title">What is shown, and what can be typed.</param>
/// <param name="Synonyms">What else can be typed, in any case.</param>
public sealed record Choice(string Value, string Title, ImmutableArray<string> Synonyms = default)
{
    /// <summary>What else can be typed, in any case.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = Synonyms.IsDefault ? [] : Synonyms;

    /// <summary>
    /// A choice as resource files have it: the title, and behind it what else can be typed (<c>Go on|yes|continue</c>).
    /// </summary>
    public static Choice Parse(string value, string texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] all = texts.Split('|');
        return new Choice(value, all[0], [.. all[1..]]);
    }
}
