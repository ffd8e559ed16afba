using MentorBot.Conversation.Language;

namespace MentorBot.Turns;

/// <summary>The texts of the engine itself, and the words that every dialog understands.</summary>
public static partial class TurnWords
{
    /// <summary>The command for help, inside a dialog and outside.</summary>
    public static CommandEntry Help { get; } = CommandEntry.InEveryLanguage("help", Phrases, nameof(HelpCommand));

    internal static CommandEntry Back { get; } = CommandEntry.InEveryLanguage("back", Phrases, nameof(BackCommand));
    internal static CommandEntry Skip { get; } = CommandEntry.InEveryLanguage("skip", Phrases, nameof(SkipCommand));
    internal static CommandEntry Cancel { get; } =
        CommandEntry.InEveryLanguage("cancel", Phrases, nameof(CancelCommand));
}
