using MentorBot.Conversation.Language;

namespace MentorBot.Host;

internal static class HostWords
{
    private static readonly Phrases Phrases = new(typeof(HostWords));

    public static string ProductionPage => Phrases.Get();

    public static string ProductionPrivacy => Phrases.Get();
}
