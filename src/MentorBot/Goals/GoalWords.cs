using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

internal static partial class GoalWords
{
    public static CommandEntry GoalCommand { get; } =
        CommandEntry.InEveryLanguage("goal", Phrases, nameof(GoalCommand));
    public static CommandEntry GoalsCommand { get; } =
        CommandEntry.InEveryLanguage("goals", Phrases, nameof(GoalsCommand));
    public static CommandEntry DoneCommand { get; } =
        CommandEntry.InEveryLanguage("done", Phrases, nameof(DoneCommand));

    /// <summary>A list of words that titles are searched for.</summary>
    public static WordList List(string name) => new(Languages.All.Select(language => Phrases.GetIn(language, name)));
}
