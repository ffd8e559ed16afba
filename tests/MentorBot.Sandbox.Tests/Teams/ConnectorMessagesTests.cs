using System.Net;

namespace MentorBot.Sandbox.Tests.Teams;

public sealed class ConnectorMessagesTests
{
    private const string Root = "/sandbox/teams/v3/conversations";

    [Fact]
    public async Task A_posted_activity_is_answered_with_201_and_its_id()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage reply =
            await host.SendAsync(HttpMethod.Post, $"{Root}/a%3A1/activities/in-reply-to", SandboxHost.Activity("hi"));
        HttpResponseMessage proactive =
            await host.SendAsync(HttpMethod.Post, $"{Root}/a%3A1/activities", SandboxHost.Activity("hi"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (reply.StatusCode, proactive.StatusCode));
        string first = (string)(await reply.ObjectAsync())["id"]!, second =
            (string)(await proactive.ObjectAsync())["id"]!;
        Assert.NotEqual(first, second);
        Assert.All([first, second], id => Assert.Matches("^[0-9]{13}$", id));
    }

    [Fact]
    public async Task Typing_is_accepted_without_an_id()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage answer =
            await host.SendAsync(HttpMethod.Post, $"{Root}/a%3A1/activities", new JsonObject { ["type"] = "typing" });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_known_activity_is_updated_and_deleted_once()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string id = await host.PostAsync("a:1", "before");
        HttpResponseMessage updated =
            await host.SendAsync(HttpMethod.Put, $"{Root}/a%3A1/activities/{id}", SandboxHost.Activity("after"));
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
        Assert.Equal(id, (string)(await updated.ObjectAsync())["id"]!);
        Assert.Equal(
            HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Delete, $"{Root}/a%3A1/activities/{id}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await host.SendAsync(HttpMethod.Delete, $"{Root}/a%3A1/activities/{id}")).StatusCode);
    }

    [Theory]
    [InlineData("a%3A1", "no-such", "ActivityNotFoundInConversation")]
    [InlineData("a%3Aother", "no-such", "ConversationNotFound")]
    public async Task An_unknown_activity_or_chat_is_not_found(string conversation, string activity, string code)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.PostAsync("a:1", "hi");
        HttpResponseMessage answer =
            await host.SendAsync(
                HttpMethod.Put, $"{Root}/{conversation}/activities/{activity}", SandboxHost.Activity("after"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, (string)(await answer.ObjectAsync())["error"]!["code"]!);
    }

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "{\"text\":\"no type\"}")]
    [InlineData("text/plain", "{\"type\":\"message\"}")]
    public async Task A_body_that_is_no_activity_is_refused(string mediaType, string body)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        using StringContent content = new(body, Encoding.UTF8, mediaType);
        HttpResponseMessage answer = await host.Http.PostAsync(new Uri(host.Url, $"{Root}/a%3A1/activities"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadSyntax", (string)(await answer.ObjectAsync())["error"]!["code"]!);
    }

    [Fact]
    public async Task A_message_larger_than_Teams_takes_is_refused()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage answer =
            await host.SendAsync(
                HttpMethod.Post, $"{Root}/a%3A1/activities", SandboxHost.Activity(new string('x', 101 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string)(await answer.ObjectAsync())["error"]!["code"]!);
    }

    [Fact]
    public async Task Creating_a_chat_twice_with_one_person_gives_the_one_chat()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage first = await host.SendAsync(HttpMethod.Post, Root, With("29:sandbox-1"));
        HttpResponseMessage again = await host.SendAsync(HttpMethod.Post, Root, With("29:sandbox-1"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal("a:sandbox-1", (string)(await first.ObjectAsync())["id"]!);
        Assert.Equal("a:sandbox-1", (string)(await again.ObjectAsync())["id"]!);
    }

    [Fact]
    public async Task A_chat_of_several_is_refused()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, Root, With("29:1", "29:2"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static JsonObject With(params string[] members) => new()
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = "28:bot" },
        ["members"] = new JsonArray([.. members.Select(member => new JsonObject { ["id"] = member })]),
    };
}
