using MentorBot.Privacy;

namespace MentorBot.Tests.Driving;

/// <summary>The bot is reached from outside, unless the test says otherwise.</summary>
internal sealed class FakeDataPages : IDataPages
{
    public Uri? Begin { get; set; } = new("https://bot.example/data/");
}
