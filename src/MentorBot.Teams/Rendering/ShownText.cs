using AdaptiveCards;
using MentorBot.Channels.Rendering;

namespace MentorBot.Teams.Rendering;

/// <summary>Texts as a card shows them.</summary>
/// <param name="Longest">The maximum length of a text, in characters.</param>
internal readonly record struct ShownText(int Longest)
{
    public string Cut(string text) => CutText.To(text, Longest);

    /// <summary>The text as Markdown that shows it literally.</summary>
    public string Literal(string text) => Markdown.Escape(Cut(text));

    /// <summary>A text block with only this text, with no character interpreted as Markdown.</summary>
    public AdaptiveTextBlock Block(string text) => new(Literal(text)) { Wrap = true };
}
