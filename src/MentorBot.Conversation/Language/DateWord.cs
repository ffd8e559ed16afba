namespace MentorBot.Conversation.Language;

/// <summary>One word of a day or a time in words.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value = 0)
{
    /// <summary>
    /// Whether the word is of this kind by its form alone, so that in a sentence it may well be something else: an
    /// article as a number ("a"), a short weekday ("sun"), a number behind an article ("the 12"), a date without a year
    /// ("3.12"), a time that may be in the afternoon ("5:30").
    /// </summary>
    public bool Bare { get; init; }

    /// <summary>Whether the word joins others and says nothing of its own about a day.</summary>
    public bool IsNoise => Kind is >= DateWordKind.Articles and <= DateWordKind.And;
}
