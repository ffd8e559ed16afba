namespace MentorBot.Teams.Tests.Fakes;

/// <summary>Tests of the channel on real HTTP, each with a bot of its own.</summary>
public abstract class TeamsBotTest : IAsyncLifetime
{
    private protected TeamsBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
