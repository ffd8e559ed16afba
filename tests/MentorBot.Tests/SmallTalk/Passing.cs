using MentorBot.SmallTalk;

namespace MentorBot.Tests.SmallTalk;

/// <summary>What the bot says in passing.</summary>
internal static class Passing
{
    /// <summary>The text of that name, in the person's language.</summary>
    public static string Text(Person person, string name) =>
        person.In(() => new Phrases(typeof(SmallTalkWords)).Get(name));
}
