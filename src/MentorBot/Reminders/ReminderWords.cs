using MentorBot.Conversation.Language;

namespace MentorBot.Reminders;

internal static partial class ReminderWords
{
    public static CommandEntry ListCommand { get; } =
        CommandEntry.InEveryLanguage("my-reminders", Phrases, nameof(ListCommand));

    /// <summary>The words of a list, of every language, separated by bars.</summary>
    public static string List(string name) =>
        string.Join('|', Languages.All.Select(language => Phrases.GetIn(language, name)));
}
