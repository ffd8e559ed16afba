using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>Finds the button whose text a person types instead of pressing it.</summary>
public static class SpokenLabel
{
    /// <summary>
    /// The place of the label that this text is, ignoring case, punctuation, emoji and small typing errors. Null where
    /// it is none of them, or where two labels fit equally.
    /// </summary>
    public static int? Find(IReadOnlyList<string> labels, string text)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TypedWords.MaxLength) return null;
        string typed = TypedWords.WordsOnly(text);
        if (typed.Length == 0) return null;
        var near = labels.Select((label, at) => (At: at, Slips: Typos.Between(typed, TypedWords.WordsOnly(label))))
            .Where(label => label.Slips is not null && (label.Slips == 0 || BeginAlike(typed, labels[label.At])))
            .OrderBy(label => label.Slips).Take(2).ToArray();
        return near switch
        {
            [var only] => only.At,
            [var first, var second] when first.Slips < second.Slips => first.At,
            _ => null,
        };
    }

    /// <summary>Hardly anybody mistypes the first letter: "senden" is not a mistyped "Ändern".</summary>
    private static bool BeginAlike(string typed, string label) =>
        TypedWords.WordsOnly(label) is [var first, ..] && typed[0] == first;
}
