using System.Net.Http.Headers;

namespace MentorBot.Sandbox.Tests.Slack;

public sealed class WebApiTests
{
    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-2", "invalid_auth")]
    public async Task Whoever_does_not_know_the_token_is_told_so(string? token, string error)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal(error, Error(await host.SlackBot.CallAsync("auth.test", [], token)));
    }

    [Fact]
    public async Task A_method_that_there_is_not_is_named()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer = await host.SlackBot.CallAsync("chat.shout", []);
        Assert.Equal(("unknown_method", "chat.shout"), (Error(answer), (string)answer["req_method"]!));
    }

    [Theory]
    [InlineData("application/json", "{\"text\":", "invalid_json")]
    [InlineData("application/json", "[]", "invalid_json")]
    [InlineData("application/x-www-form-urlencoded", "blocks=nonsense", "invalid_form_data")]
    public async Task What_cannot_be_read_is_said(string mediaType, string body, string error)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal(error, Error(await PostAsync(host, "chat.postMessage", mediaType, body)));
    }

    [Fact]
    public async Task A_form_is_read_as_JSON_is()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string form = $"channel=D0MARIA&text=hi&blocks={Uri.EscapeDataString(Samples.OneButton)}";
        JsonObject answer = await PostAsync(host, "chat.postMessage", "application/x-www-form-urlencoded", form);
        Assert.Equal("buttons", (string)answer["message"]!["blocks"]![0]!["block_id"]!);
        JsonObject user =
            await PostAsync(
                host, "users.info", "application/x-www-form-urlencoded", "user=U0MARIA&include_locale=true");
        Assert.Equal("en-US", (string)user["user"]!["locale"]!);
    }

    [Fact]
    public async Task The_token_is_known_for_what_it_is()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer = await host.SlackBot.CallAsync("auth.test", []);
        string[] fields = ["ok", "url", "team", "user", "team_id", "user_id", "bot_id", "is_enterprise_install"];
        Assert.Equal(fields, answer.Select(field => field.Key));
        Assert.Equal("T0SANDBOX", (string)answer["team_id"]!);
    }

    [Fact]
    public async Task Where_Slack_is_not_stood_in_for_there_is_none_of_it()
    {
        await using SandboxHost host =
            await SandboxHost.StartAsync(options: new SandboxOptions { People = [Cast.Mentor] });
        using HttpResponseMessage api = await host.SendAsync(HttpMethod.Post, "/sandbox/slack/api/auth.test", []);
        using HttpResponseMessage events = await host.SendAsync(HttpMethod.Get, "/sandbox/slack/events?user=U0MARIA");
        Assert.Equal((404, 404), ((int)api.StatusCode, (int)events.StatusCode));
    }

    internal static string? Error(JsonObject answer) => (string?)answer["error"];

    private static async Task<JsonObject> PostAsync(SandboxHost host, string method, string mediaType, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(host.Url, $"/sandbox/slack/api/{method}"))
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Cast.Token);
        using HttpResponseMessage answer = await host.Http.SendAsync(request);
        return await answer.ObjectAsync();
    }
}
