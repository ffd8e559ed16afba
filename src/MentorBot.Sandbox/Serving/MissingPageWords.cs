using System.Globalization;
using MentorBot.Conversation.Language;

namespace MentorBot.Sandbox.Serving;

/// <summary>The words of <see cref="MissingPage"/>.</summary>
internal static class MissingPageWords
{
    private static readonly Phrases Phrases = new(typeof(MissingPageWords));

    public static string Heading(CultureInfo language) => Phrases.GetIn(language, nameof(Heading));

    public static string BotRuns(CultureInfo language) => Phrases.GetIn(language, nameof(BotRuns));

    public static string Install(CultureInfo language) => Phrases.GetIn(language, nameof(Install));

    public static string ReadMore(CultureInfo language) => Phrases.GetIn(language, nameof(ReadMore));
}
