namespace MentorBot.Sandbox.Tests.Slack;

public sealed class RetryTests
{
    [Fact]
    public async Task An_event_is_brought_three_times_again_and_then_given_up()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(503));
        Assert.False((bool)(await host.DoAsync("said", new JsonObject { ["text"] = "hi" }))["ok"]!);
        List<Brought> brought = host.SlackBot.Rest();
        Assert.Equal([null, "1", "2", "3"], brought.Select(one => one.Headers.GetValueOrDefault("X-Slack-Retry-Num")));
        Assert.Equal(
            [null, "http_error", "http_error", "http_error"],
            brought.Select(one => one.Headers.GetValueOrDefault("X-Slack-Retry-Reason")));
        Assert.Single(brought.Select(one => one.Body).Distinct());
    }

    [Fact]
    public async Task It_is_brought_again_only_until_it_is_taken()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        int times = 0;
        host.SlackBot.Answer = _ => Task.FromResult(++times == 2 ? Results.Ok() : Results.StatusCode(500));
        Assert.True((bool)(await host.DoAsync("said", new JsonObject { ["text"] = "hi" }))["ok"]!);
        Assert.Equal(2, host.SlackBot.Rest().Count);
    }

    [Fact]
    public async Task What_was_not_delivered_is_brought_again_when_the_person_wants_it()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(503));
        string ts = (string)(await host.DoAsync("said", new JsonObject { ["text"] = "hi" }))["ts"]!;
        host.SlackBot.Rest();
        host.SlackBot.Answer = _ => Task.FromResult(Results.Ok());
        Assert.True((bool)(await host.DoAsync("said", new JsonObject { ["ts"] = ts }))["ok"]!);
        Assert.Equal(ts, (string)Assert.Single(host.SlackBot.Rest()).Json["event"]!["ts"]!);
    }

    [Fact]
    public async Task A_bot_that_wants_no_retry_gets_none()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.SlackBot.Answer = _ => Task.FromResult<IResult>(new NoRetry());
        Assert.False((bool)(await host.DoAsync("said", new JsonObject { ["text"] = "hi" }))["ok"]!);
        Assert.Single(host.SlackBot.Rest());
    }

    [Fact]
    public async Task Interactions_and_commands_are_brought_once()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(503));
        string ts = (string)(await host.SlackBot.SayAsync("A goal", Samples.OneButton))["ts"]!;
        Assert.False(
            (bool)(await host.DoAsync(
                "pressed", new JsonObject { ["ts"] = ts, ["block"] = "buttons", ["action"] = "send.1" }))["ok"]!);
        Assert.False((bool)(await host.DoAsync("commanded", new JsonObject { ["command"] = "/mentor" }))["ok"]!);
        Assert.Equal(["block_actions", "/mentor"], host.SlackBot.Rest().Select(one => one.Kind));
    }

    [Theory]
    [InlineData("pressed", """{ "ts": "1.000001", "block": "b", "action": "a" }""", "action_not_found")]
    [InlineData("submitted", """{ "view": "V0" }""", "view_not_found")]
    [InlineData("said", """{ "ts": "1.000001" }""", "message_not_found")]
    [InlineData("commanded", "{}", "invalid_arguments")]
    public async Task What_is_not_there_is_not_brought(string what, string body, string error)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal(error, (string)(await host.DoAsync(what, (JsonObject)JsonNode.Parse(body)!))["error"]!);
        Assert.Empty(host.SlackBot.Rest());
    }

    private sealed class NoRetry : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
            httpContext.Response.Headers["X-Slack-No-Retry"] = "1";
            return Task.CompletedTask;
        }
    }
}
