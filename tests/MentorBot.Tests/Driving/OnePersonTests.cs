namespace MentorBot.Tests.Driving;

/// <summary>
/// Tests with one person whom the bot has not met yet: Alex Kim in Berlin, who speaks English at first.
/// </summary>
public abstract class OnePersonTests : IAsyncLifetime
{
    private protected Bot Bot { get; private set; } = null!;

    private protected Person Alex { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await Bot.StartAsync();
        Alex = await Bot.MeetAsync();
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
