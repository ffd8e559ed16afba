namespace MentorBot.Conversation.Language;

/// <summary>
/// What a word or a group of digits says about a day or a time. The names down to <see cref="Years"/> are the names of
/// word lists in <c>LanguageWords.resx</c>, which describes them.
/// </summary>
internal enum DateWordKind
{
    Today,
    Now,
    Tonight,
    Tomorrow,
    DayAfterTomorrow,
    After,
    Next,
    AfterNext,
    Coming,
    This,
    Start,
    Middle,
    End,
    EndOfDay,
    EndOfWeek,
    EndOfMonth,
    EndOfQuarter,
    EndOfYear,
    Weekend,
    CalendarWeek,

    // From here to And: words that join others.
    Articles,
    OnThe,
    Prepositions,
    From,
    In,
    For,
    Until,
    At,
    Please,
    And,

    To,
    Joining,
    Excluding,
    Time,
    Couple,

    // From here to Lunch: parts of the day.
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Lunch,

    HalfOf,
    HalfTo,
    OneAndHalf,
    QuarterHour,
    QuarterHours,
    ThreeQuarterHours,
    Hours,
    HourMark,
    Minutes,
    OClock,
    Am,
    Pm,
    Utc,
    Days,
    Weeks,
    Fortnights,
    Months,
    Quarters,
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

    /// <summary>A time in digits ("9:30"); the value is in minutes after midnight.</summary>
    Clock,

    /// <summary>A number of hours with a fraction ("1.5"); the value is in minutes.</summary>
    HoursInMinutes,

    /// <summary>The distance of a time from universal time ("+01:00"); the value is in minutes.</summary>
    Offset,
}
