using MentorBot.Teams.Sending;

namespace MentorBot.Teams.Tests.Sending;

/// <summary>Who takes part in a conversation.</summary>
public sealed class MembersTests : IAsyncLifetime
{
    private FakeConnector _fake = null!;

    public async Task InitializeAsync() => _fake = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task What_does_not_come_is_an_error_with_its_outcome()
    {
        _fake.Always(429, "{}", "application/json", ("Retry-After", "3"));
        TeamsConnectorException thrown = await Assert.ThrowsAsync<TeamsConnectorException>(
            () => _fake.Client.FindMemberAsync(Sample.Reference(_fake.ServiceUrl), "29:x", default));
        Assert.Equal(new Wait("a:1talk", TimeSpan.FromSeconds(3), "429"), thrown.Outcome);
    }

    [Fact]
    public async Task Nobody_by_an_id_is_nobody()
    {
        _fake.Always(404, """{"error":{"code":"MemberNotFoundInConversation"}}""");
        Assert.Null(await _fake.Client.FindMemberAsync(Sample.Reference(_fake.ServiceUrl), "29:x", default));
    }
}
