using System.Diagnostics;
using System.Text.Json.Nodes;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Tests.Fakes;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Who installs is not named: the connector is asked, and not waited for.</summary>
public sealed class NameLookupTests : IAsyncLifetime
{
    private TeamsBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("""{"id":"29:Mira","name":"Mira Sand"}""", "Mira Sand")]
    [InlineData("""{"id":"29:Mira","givenName":"Mira","surname":"Sand","objectId":"x"}""", "Mira Sand")]
    [InlineData("""{"id":"29:Mira"}""", null)]
    public async Task The_name_is_asked_for(string member, string? name)
    {
        _bot.Connector.Always(200, member);
        Assert.Equal(name, await InstallAsync());
        Asked asked = Assert.Single(_bot.Connector.Requests);
        Assert.Equal(("GET", "/emea/v3/conversations/a%3A1talk/members/29%3AMira"), (asked.Method, asked.Target));
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"MemberNotFoundInConversation"}}""")]
    [InlineData(403, "{}")]
    [InlineData(502, "<html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "")]
    public async Task Without_an_answer_the_greeting_is_nameless(int status, string body)
    {
        _bot.Connector.Always(status, body);
        Assert.Null(await InstallAsync());
    }

    [Fact]
    public async Task A_name_that_is_known_is_not_asked_for()
    {
        Assert.Equal("Mira", await InstallAsync("Mira"));
        Assert.Empty(_bot.Connector.Requests);
    }

    [Fact]
    public async Task An_answer_that_takes_long_is_not_waited_for()
    {
        TaskCompletionSource forever = new();
        _bot.Connector.Answer = (_, context) => forever.Task.WaitAsync(context.RequestAborted);
        long begun = Stopwatch.GetTimestamp();
        Assert.Null(await InstallAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(10));
    }

    private async Task<string?> InstallAsync(string? name = null)
    {
        JsonObject activity = Sample.Activity("installationUpdate", activity =>
        {
            activity["action"] = "add";
            activity["from"]!["name"] = name;
        });
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        return Assert.IsType<Installed>(Assert.Single(_bot.Inbound.Events)).Sender.Name;
    }
}
