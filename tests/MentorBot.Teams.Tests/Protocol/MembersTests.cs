using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Tests.Fakes;

namespace MentorBot.Teams.Tests.Protocol;

/// <summary>Who takes part in a conversation.</summary>
public sealed class MembersTests : IAsyncLifetime
{
    private FakeConnector _fake = null!;

    public async Task InitializeAsync() => _fake = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task Members_come_page_by_page_under_either_name_of_their_id()
    {
        _fake.Answer = static (asked, context) => FakeConnector.WriteAsync(context, 200, asked.Target.Contains("continuationToken", StringComparison.Ordinal)
            ? """{"members":[{"id":"29:c","name":"Tom"}]}"""
            : """{"continuationToken":"go on/2","members":[{"id":"29:a","objectId":"o-a","name":"Mira"},{"id":"29:b","aadObjectId":"o-b"}],"total":3}""");

        List<TeamsMember> members = [];
        await foreach (TeamsMember member in _fake.Client.ListMembersAsync(Sample.Reference(_fake.ServiceUrl), default)) members.Add(member);

        Assert.Equal(["29:a o-a", "29:b o-b", "29:c "], members.Select(static member => $"{member.Id} {member.AadObjectId}"));
        Assert.Equal(
            ["pagedmembers?pageSize=100", "pagedmembers?pageSize=100&continuationToken=go%20on%2F2"],
            _fake.Requests.Select(static asked => asked.Target.Replace("/emea/v3/conversations/a%3A1talk/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_ends_in_an_error()
    {
        _fake.Always(200, """{"continuationToken":"same","members":[]}""");
        await Assert.ThrowsAsync<TeamsConnectorException>(ReadAllAsync);
        Assert.Equal(2, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_an_error_with_its_outcome()
    {
        _fake.Always(429, "{}", "application/json", ("Retry-After", "3"));
        TeamsConnectorException thrown = await Assert.ThrowsAsync<TeamsConnectorException>(ReadAllAsync);
        Assert.Equal(new Wait("a:1talk", TimeSpan.FromSeconds(3), "429"), thrown.Outcome);
    }

    [Fact]
    public async Task Nobody_by_an_id_is_nobody()
    {
        _fake.Always(404, """{"error":{"code":"MemberNotFoundInConversation"}}""");
        Assert.Null(await _fake.Client.FindMemberAsync(Sample.Reference(_fake.ServiceUrl), "29:x", default));
    }

    private async Task ReadAllAsync()
    {
        await foreach (TeamsMember member in _fake.Client.ListMembersAsync(Sample.Reference(_fake.ServiceUrl), default)) Assert.NotNull(member);
    }
}
