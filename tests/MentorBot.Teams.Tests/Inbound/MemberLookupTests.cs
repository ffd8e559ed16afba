using System.Diagnostics;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Who somebody is the connector is asked, and not waited for.</summary>
public sealed class MemberLookupTests : TeamsBotTest
{
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

    [Theory]
    [InlineData(
        """
        {"id":"29:Mira","email":"mira@example.org","userRole":"user",
         "tenantId":"6f1c2c64-0000-4000-8000-00000000000a"}
        """,
        "mira@example.org")]
    [InlineData(
        """{"id":"29:Mira","email":"mira@example.org","tenantId":"6F1C2C64-0000-4000-8000-00000000000A"}""",
        "mira@example.org")]
    [InlineData(
        """
        {"id":"29:Mira","email":"mira@example.org","userRole":"guest",
         "tenantId":"6F1C2C64-0000-4000-8000-00000000000A"}
        """,
        null)]
    [InlineData("""{"id":"29:Mira","email":"mira@example.org","userRole":"user","tenantId":"another"}""", null)]
    [InlineData("""{"id":"29:Mira","email":"mira@example.org","userRole":"user"}""", null)]
    [InlineData(
        """
        {"id":"29:Mira","email":"mira@example.org","tenantId":"6F1C2C64-0000-4000-8000-00000000000A",
         "userPrincipalName":"m_x#EXT#@y"}
        """,
        null)]
    [InlineData("""{"id":"29:Mira","userRole":"user","tenantId":"6F1C2C64-0000-4000-8000-00000000000A"}""", null)]
    public async Task An_address_is_good_of_full_members_of_the_tenant_alone(string member, string? email)
    {
        _bot.Connector.Always(200, member);
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Equal(email, Assert.Single(_bot.Inbound.Events).Sender.ConfirmedEmail);
    }

    [Fact]
    public async Task Who_was_told_once_is_not_asked_for_again()
    {
        _bot.Connector.Always(200, """{"id":"29:Mira","name":"Mira Sand"}""");
        for (int i = 0; i < 3; i++) Assert.Equal("Mira", await SayAsync());
        Assert.Single(_bot.Connector.Requests);
    }

    [Fact]
    public async Task Whoever_could_not_be_asked_for_is_asked_for_with_the_next_word()
    {
        _bot.Connector.Always(503, "");
        await SayAsync();
        _bot.Connector.Always(200, """{"id":"29:Mira"}""");
        await SayAsync();
        await SayAsync();
        Assert.Equal(2, _bot.Connector.Requests.Count);
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

    private async Task<string?> SayAsync()
    {
        _bot.Inbound.Events.Clear();
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("hi").ToJsonString());
        return Assert.Single(_bot.Inbound.Events).Sender.Name;
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
