using System.Globalization;
using MentorBot.Conversation.Language;

namespace MentorBot.Slack;

/// <summary>
/// What the channel itself says, where no feature is asked: that a press was not saved, the button that leaves a form
/// (its question stays in the conversation), and what stands beside a box to tick (the question stands above it).
/// </summary>
/// <param name="locale">The language as Slack writes it; English where it is not spoken.</param>
internal sealed partial class SlackWords(string? locale)
{
    private CultureInfo Language { get; } = Languages.Choose(locale);
}
