namespace MentorBot.Conversation.Language;

/// <summary>
/// What a word or a group of digits says about a day. The first group of names are the names of word lists in
/// <c>LanguageWords.resx</c>.
/// </summary>
internal enum DateWordKind
{
    Today,
    Tomorrow,
    DayAfterTomorrow,
    After,
    From,
    In,
    Next,
    Coming,
    This,
    End,
    EndOfWeek,
    EndOfMonth,
    EndOfYear,
    Articles,
    Prepositions,
    TimesOfDay,
    Days,
    Weeks,
    Fortnights,
    Months,
    Years,

    /// <summary>A number, which is the value.</summary>
    Number,

    /// <summary>A day of the month ("12th", "the 12"), which is the value.</summary>
    DayOfMonth,

    /// <summary>The value is 1 to 12.</summary>
    Month,

    /// <summary>The value is a <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>A whole day in digits ("12.12."); the value is its <see cref="DateOnly.DayNumber"/>.</summary>
    Date,
}

/// <summary>One word of a date in words.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value = 0);
