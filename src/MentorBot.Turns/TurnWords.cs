using MentorBot.Conversation.Language;

namespace MentorBot.Turns;

/// <summary>What the engine itself says, and the words that every dialog understands.</summary>
public static class TurnWords
{
    private static readonly Phrases Phrases = new(typeof(TurnWords));

    /// <summary>Asks for help, inside a dialog and outside.</summary>
    public static CommandEntry Help { get; } = CommandEntry.InEveryLanguage("help", Phrases, "HelpCommand");

    internal static CommandEntry Back { get; } = CommandEntry.InEveryLanguage("back", Phrases, "BackCommand");
    internal static CommandEntry Skip { get; } = CommandEntry.InEveryLanguage("skip", Phrases, "SkipCommand");
    internal static CommandEntry Cancel { get; } = CommandEntry.InEveryLanguage("cancel", Phrases, "CancelCommand");

    internal static string ResumeHeading => Phrases.Get();
    internal static string ResumeHint => Phrases.Get();
    internal static string ResumeGoOn => Phrases.Get();
    internal static string ResumeAfresh => Phrases.Get();
    internal static string DriftText => Phrases.Get();
    internal static string DriftLeave => Phrases.Get();
    internal static string LeftAsItIs => Phrases.Get();
    internal static string NothingBefore => Phrases.Get();
    internal static string NothingOpen => Phrases.Get();
    internal static string CannotSkip => Phrases.Get();
    internal static string Stopped => Phrases.Get();
    internal static string StoppedAndKept => Phrases.Get();
    internal static string AskedBelow => Phrases.Get();
    internal static string PutAsideEmpty => Phrases.Get();
    internal static string PutAside => Phrases.Get();
    internal static string ClosedHeading => Phrases.Get();
    internal static string Closed => Phrases.Get();
    internal static string NotKept => Phrases.Get();
    internal static string ChangeIt => Phrases.Get();
    internal static string NotSaved => Phrases.Get();

    internal static string ResumeText(string day) => Phrases.Format([day]);
    internal static string NotUnderstood(string hint) => Phrases.Format([hint]);
    internal static string NotUnderstoodNeeded(string hint) => Phrases.Format([hint]);
    internal static string HelpHere(string hint) => Phrases.Format([hint]);
    internal static string HelpHereNeeded(string hint) => Phrases.Format([hint]);
    internal static string Stale(string day, string answer) => Phrases.Format([day, answer]);
    internal static string WentWrong(string reference) => Phrases.Format([reference]);
}
