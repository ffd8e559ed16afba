using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

internal static partial class GoalChangeWords
{
    public static CommandEntry ChangeCommand { get; } =
        CommandEntry.InEveryLanguage("change-goal", Phrases, nameof(ChangeCommand));
    public static CommandEntry EditCommand { get; } =
        CommandEntry.InEveryLanguage("edit-goal", Phrases, nameof(EditCommand));
    public static CommandEntry MoveCommand { get; } =
        CommandEntry.InEveryLanguage("move-goal", Phrases, nameof(MoveCommand));
    public static CommandEntry DropCommand { get; } =
        CommandEntry.InEveryLanguage("drop-goal", Phrases, nameof(DropCommand));
}
