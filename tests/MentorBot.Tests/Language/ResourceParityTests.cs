using System.Reflection;
using MentorBot.Conversation.Tests.Language;
using MentorBot.Turns;

namespace MentorBot.Tests.Language;

public sealed class ResourceParityTests
{
    [Fact]
    public void Every_text_of_the_rooms_is_there_in_every_language() =>
        AssertEven(typeof(GoalBook).Assembly, "MentorBot.Goals.GoalWords");

    [Fact]
    public void Every_text_of_the_turns_is_there_in_every_language() =>
        AssertEven(typeof(TurnWords).Assembly, "MentorBot.Turns.TurnWords");

    private static void AssertEven(Assembly assembly, string known)
    {
        Assert.Contains(known, ResourceParity.BaseNames(assembly));
        Assert.Empty(ResourceParity.Problems(assembly));
    }
}
