using System.Security.Cryptography;

namespace MentorBot.Sandbox.Tests.Slack;

/// <summary>What the bot is brought, field by field as Slack brings it, and its signature.</summary>
public sealed class BroughtTests
{
    private static readonly string[] OfAnInteraction =
    [
        "type", "team", "user", "api_app_id", "token", "is_enterprise_install", "enterprise",
    ];

    [Fact]
    public async Task Words_are_an_event()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject told =
            await host.DoAsync("said", new JsonObject { ["text"] = "tea & <cake> at https://example.com/a?b=1&c=2." });
        Brought brought = await host.SlackBot.NextAsync("message");
        AssertSigned(brought);
        string[] envelope =
        [
            "token", "team_id", "context_team_id", "context_enterprise_id", "api_app_id", "event", "type", "event_id",
            "event_time", "authorizations",
            "is_ext_shared_channel",
        ];
        Assert.Equal(envelope, brought.Json.Select(field => field.Key));
        JsonObject happened = (JsonObject)brought.Json["event"]!;
        string[] fields =
        [
            "type", "user", "ts", "client_msg_id", "text", "team", "blocks", "channel", "event_ts", "channel_type",
        ];
        Assert.Equal(fields, happened.Select(field => field.Key));
        Assert.Equal("tea &amp; &lt;cake&gt; at <https://example.com/a?b=1&amp;c=2>.", (string)happened["text"]!);
        Assert.Equal(("im", "D0MARIA"), ((string)happened["channel_type"]!, (string)happened["channel"]!));
        Assert.Equal((string)told["ts"]!, (string)happened["ts"]!);
        JsonNode bot = brought.Json["authorizations"]![0]!;
        Assert.Equal(("T0SANDBOX", true), ((string)bot["team_id"]!, (bool)bot["is_bot"]!));
        Assert.DoesNotContain("https://", brought.Body, StringComparison.Ordinal);
        Assert.Contains(@"https:\/\/example.com\/a", brought.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_conversation_is_an_event_once()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.DoAsync("opened", new JsonObject { ["locale"] = "en-US" });
        await host.DoAsync("opened", new JsonObject { ["locale"] = "en-US" });
        JsonObject happened = (JsonObject)(await host.SlackBot.NextAsync("app_home_opened")).Json["event"]!;
        Assert.Equal(
            ("messages", "D0MARIA", "U0MARIA"),
            ((string)happened["tab"]!, (string)happened["channel"]!, (string)happened["user"]!));
        Assert.Empty(host.SlackBot.Rest());
    }

    [Fact]
    public async Task A_client_that_is_set_otherwise_is_an_event()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.DoAsync("opened", new JsonObject { ["locale"] = "en-US" });
        await host.DoAsync("opened", new JsonObject { ["locale"] = "de-DE" });
        JsonObject happened = (JsonObject)(await host.SlackBot.NextAsync("user_change")).Json["event"]!;
        Assert.Equal(["type", "user", "cache_ts", "event_ts"], happened.Select(field => field.Key));
        Assert.Equal(("U0MARIA", "de-DE"), ((string)happened["user"]!["id"]!, (string)happened["user"]!["locale"]!));
    }

    [Fact]
    public async Task A_pressed_button_goes_with_its_message_and_what_the_inputs_hold()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string ts = (string)(await host.SlackBot.SayAsync("A goal", Samples.EveryBlock))["ts"]!;
        JsonNode values =
            JsonNode.Parse("""{ "title": { "title": { "type": "plain_text_input", "value": "Größe/1" } } }""")!;
        JsonObject told = await host.DoAsync(
            "pressed",
            new JsonObject
            {
                ["ts"] = ts, ["block"] = "buttons", ["action"] = "send.1", ["values"] = values.DeepClone(),
            });
        Assert.True((bool)told["ok"]!);
        Brought brought = await host.SlackBot.NextAsync("block_actions");
        AssertSigned(brought);
        JsonObject payload = brought.Json;
        string[] fields =
        [
            .. OfAnInteraction, "container", "trigger_id", "channel", "message", "state", "response_url", "actions",
        ];
        Assert.Equal(fields, payload.Select(field => field.Key));
        AssertJson(
            $$"""{ "type": "message", "message_ts": "{{ts}}", "channel_id": "D0MARIA", "is_ephemeral": false }""",
            payload["container"]);
        AssertJson(values.ToJsonString(), payload["state"]!["values"]);
        JsonObject action = (JsonObject)payload["actions"]!.AsArray().Single()!;
        Assert.Equal(
            ["block_id", "type", "action_id", "text", "value", "style", "action_ts"],
            action.Select(field => field.Key));
        Assert.Equal(("buttons", "token-1"), ((string)action["block_id"]!, (string)action["value"]!));
        Assert.Equal(ts, (string)payload["message"]!["ts"]!);
        Assert.StartsWith(
            $"{host.Url}sandbox/slack/response/", (string)payload["response_url"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("%20", brought.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_goes_with_what_it_holds_and_leaving_it_is_told_where_that_is_wanted()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject opened =
            await ViewMethodTests.OpenAsync(
                host, await ViewMethodTests.TriggerAsync(host), Samples.Form(notifyOnClose: true));
        string view = (string)opened["view"]!["id"]!;
        host.SlackBot.Answer = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.StatusCode(500));
        await host.DoAsync(
            "submitted",
            new JsonObject
            {
                ["view"] = view, ["values"] = JsonNode.Parse("""{ "title": { "title": { "value": "x" } } }"""),
            });
        Brought submitted = await host.SlackBot.NextAsync("view_submission");
        AssertSigned(submitted);
        Assert.Equal(
            [.. OfAnInteraction, "trigger_id", "view", "response_urls"], submitted.Json.Select(field => field.Key));
        Assert.Equal("x", (string)submitted.Json["view"]!["state"]!["values"]!["title"]!["title"]!["value"]!);
        await host.DoAsync("closed", new JsonObject { ["all"] = true });
        Brought closed = await host.SlackBot.NextAsync("view_closed");
        Assert.Equal([.. OfAnInteraction, "view", "is_cleared"], closed.Json.Select(field => field.Key));
        Assert.Equal((view, true), ((string)closed.Json["view"]!["id"]!, (bool)closed.Json["is_cleared"]!));
    }

    [Fact]
    public async Task A_form_that_does_not_want_to_be_told_is_left_quietly()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await ViewMethodTests.OpenAsync(host, await ViewMethodTests.TriggerAsync(host), Samples.Form());
        Assert.True((bool)(await host.DoAsync("closed", []))["ok"]!);
        Assert.Empty(host.SlackBot.Rest());
    }

    [Fact]
    public async Task A_command_is_a_form()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.DoAsync("commanded", new JsonObject { ["command"] = "/mentor", ["text"] = "goal two pages" });
        Brought brought = await host.SlackBot.NextAsync("/mentor");
        AssertSigned(brought);
        string[] fields =
        [
            "token", "team_id", "team_domain", "channel_id", "channel_name", "user_id", "user_name", "command", "text",
            "api_app_id", "is_enterprise_install",
            "response_url", "trigger_id",
        ];
        Assert.Equal(fields, brought.Form.Keys);
        Assert.Equal(("false", "goal two pages"), (brought.Form["is_enterprise_install"], brought.Form["text"]));
        Assert.Contains("text=goal+two+pages&", brought.Body, StringComparison.Ordinal);
        Assert.Contains("command=%2Fmentor&", brought.Body, StringComparison.Ordinal);
    }

    // Computed from the bytes that came, by the published recipe: v0, the time, the raw body.
    private static void AssertSigned(Brought brought)
    {
        string signed = $"v0:{brought.Headers["X-Slack-Request-Timestamp"]}:{brought.Body}";
        byte[] expected =
            new HMACSHA256(Encoding.UTF8.GetBytes(Cast.Secret)).ComputeHash(Encoding.UTF8.GetBytes(signed));
        Assert.Equal("v0=" + Convert.ToHexStringLower(expected), brought.Headers["X-Slack-Signature"]);
        string mediaType = brought.Path == "/slack/events" ? "application/json" : "application/x-www-form-urlencoded";
        Assert.Equal(mediaType, brought.Headers["Content-Type"]);
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
