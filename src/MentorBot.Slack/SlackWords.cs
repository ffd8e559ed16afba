using MentorBot.Conversation.Language;

namespace MentorBot.Slack;

/// <summary>What the channel itself says, where no room is asked.</summary>
internal sealed class SlackWords
{
    private static readonly Phrases Texts = new(typeof(SlackWords));

    /// <summary>The answer to what could not be saved and is not brought again.</summary>
    public static string NotSaved(string? locale) => Texts.GetIn(Languages.Choose(locale), nameof(NotSaved));

    /// <summary>The button that leaves a form; its question stays in the conversation.</summary>
    public static string Close(string? language) => Texts.GetIn(Languages.Choose(language), nameof(Close));

    /// <summary>What stands beside a box to tick; the question stands above it.</summary>
    public static string Yes(string? language) => Texts.GetIn(Languages.Choose(language), nameof(Yes));
}
