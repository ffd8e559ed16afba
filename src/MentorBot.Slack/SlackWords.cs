using MentorBot.Conversation.Language;

namespace MentorBot.Slack;

/// <summary>
/// The texts of the channel itself, which come from no feature: that input was not saved, that the bot talks one to
/// one, the button that closes a form (its question stays in the conversation), and the label of a check box (the
/// question is above it).
/// </summary>
/// <param name="locale">The language tag from Slack; English for an unsupported language.</param>
internal sealed partial class SlackWords(string? locale)
{
    private CultureInfo Language { get; } = Languages.Choose(locale);
}
