namespace MentorBot.Tests.Welcome;

/// <summary>People are greeted by the given name, and without a name where it cannot be told.</summary>
public sealed class GreetedNameTests
{
    [Theory]
    [InlineData("Dr. Ana Ruiz", "Hi Ana, I'm MentorBot")]
    [InlineData("[EXT] Bo Lee", "Hi Bo, I'm MentorBot")]
    [InlineData("Lee, Bo", "Hi Bo, I'm MentorBot")]
    [InlineData("Ruiz, Ana MBA", "Hi Ana, I'm MentorBot")]
    [InlineData("Prof. Dr. Jan Novak (Extern)", "Hi Jan, I'm MentorBot")]
    [InlineData("ANA RUIZ", "Hi Ana, I'm MentorBot")]
    [InlineData("Ana Ruiz 🌟", "Hi Ana, I'm MentorBot")]
    [InlineData("Иван Петров", "Hi Иван, I'm MentorBot")]
    [InlineData("bo.lee@example.com", "Hi, I'm MentorBot")]
    [InlineData("山田太郎", "Hi, I'm MentorBot")]
    [InlineData("Guest", "Hi, I'm MentorBot")]
    [InlineData("🙂", "Hi, I'm MentorBot")]
    [InlineData("", "Hi, I'm MentorBot")]
    [InlineData(null, "Hi, I'm MentorBot")]
    public async Task Whoever_installs_the_bot_is_greeted_by_the_given_name(string? name, string heading)
    {
        await using Bot bot = await Bot.StartAsync();
        Person person = await bot.MeetAsync(name);
        await person.InstallAsync();
        Assert.Equal(heading, Headings.Of(Assert.Single(person.Screen)));
    }
}
