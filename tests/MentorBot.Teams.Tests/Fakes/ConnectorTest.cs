using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>Tests of the client of the connector, each with a connector of its own.</summary>
public abstract class ConnectorTest : IAsyncLifetime
{
    private protected FakeConnector _fake = null!;

    public async Task InitializeAsync() => _fake = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    private protected static Activity Typing() => new() { Type = "typing" };

    private protected Task<SendOutcome> SendAsync(Activity activity) =>
        _fake.Client.SendAsync(Sample.Reference(_fake.ServiceUrl), activity, CancellationToken.None);
}
