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

    internal static string OutOfRange(object? least, object? most) => Phrases.Format([Show(least), Show(most)]);

    private static object? Show(object? bound) => bound is DateOnly day ? DayText.Of(day) : bound;
}
