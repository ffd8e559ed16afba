namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>One program in Development for tests that leave nothing behind in it.</summary>
public sealed class SharedBot : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Bot? _bot;

    internal Bot Bot => _bot ?? throw new InvalidOperationException("It has not started.");

    internal string Database => _folder.Database;

    public async Task InitializeAsync() => _bot = await Bot.StartAsync(_folder.Database);

    public async Task DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}
