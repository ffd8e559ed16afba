using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

internal static partial class EvidenceWords
{
    public static CommandEntry EvidenceCommand { get; } =
        CommandEntry.InEveryLanguage("evidence", Phrases, nameof(EvidenceCommand));
    public static CommandEntry RemoveCommand { get; } =
        CommandEntry.InEveryLanguage("remove-evidence", Phrases, nameof(RemoveCommand));

    public static string Counted(string before, int pieces) =>
        pieces == 1 ? CountedOne(before) : CountedMany(before, pieces);
}
