using System.Buffers;

namespace MentorBot.Conversation.Language;

/// <summary>A word or a group of digits of a text.</summary>
/// <param name="Text">Its letters after folding (<see cref="TypedWords.Fold"/>), with punctuation inside.</param>
/// <param name="Start">Where it begins in the text, or the group of letters of which it is a part.</param>
/// <param name="End">Where that ends.</param>
internal readonly record struct TypedChunk(string Text, int Start, int End)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Its letters only.</summary>
    public string Word { get; } = Text.AsSpan().ContainsAnyExcept(Plain) ? TypedWords.WordsOnly(Text) : Text;

    public bool IsNumeric => char.IsAsciiDigit(Text[0]);
}
