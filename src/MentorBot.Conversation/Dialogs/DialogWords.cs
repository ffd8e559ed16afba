using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Dialogs;

/// <summary>What every dialog says in the same words.</summary>
public static class DialogWords
{
    private static readonly Phrases Phrases = new(typeof(DialogWords));

    /// <summary>Go on.</summary>
    public static string GoOn => Phrases.Get();

    /// <summary>Skip.</summary>
    public static string Skip => Phrases.Get();

    /// <summary>An answer is needed.</summary>
    public static string Needed => Phrases.Get();

    /// <summary>Yes.</summary>
    public static string Yes => Phrases.Get();

    /// <summary>No.</summary>
    public static string No => Phrases.Get();

    /// <summary>Left out.</summary>
    public static string Skipped => Phrases.Get();

    /// <summary>Answered.</summary>
    public static string Answered => Phrases.Get();

    internal static string DayPattern => Phrases.Get();

    internal static string TooLong(int characters) => Phrases.Format([characters]);

    /// <summary>What fits, where a number or a day did not; at least one of the bounds is there.</summary>
    internal static string OutOfRange(object? least, object? most) => (least, most) switch
    {
        (DateOnly day, null) => NotBefore(day),
        (null, DateOnly day) => NotAfter(day),
        (_, null) => AtLeast(least),
        (null, _) => AtMost(most),
        _ => FromTo(least, most),
    };

    private static string FromTo(object least, object most) => Phrases.Format([Show(least), Show(most)]);
    private static string AtLeast(object? least) => Phrases.Format([least]);
    private static string AtMost(object? most) => Phrases.Format([most]);
    private static string NotBefore(DateOnly day) => Phrases.Format([DayText.Of(day)]);
    private static string NotAfter(DateOnly day) => Phrases.Format([DayText.Of(day)]);
    private static object Show(object bound) => bound is DateOnly day ? DayText.Of(day) : bound;
}
