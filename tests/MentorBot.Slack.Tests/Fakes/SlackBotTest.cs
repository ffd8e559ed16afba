namespace MentorBot.Slack.Tests.Fakes;

/// <summary>Tests of the channel on real HTTP, each with a bot of its own.</summary>
public abstract class SlackBotTest : IAsyncLifetime
{
    private protected SlackBot _bot = null!;

    public async Task InitializeAsync() => _bot = await SlackBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
