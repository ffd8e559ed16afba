using MentorBot.Sandbox.Tests.Teams;

namespace MentorBot.Sandbox.Tests.Slack;

public sealed class MessageMethodTests
{
    [Fact]
    public async Task A_message_is_kept_as_Slack_keeps_it_and_each_block_has_an_id()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer = await host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        Assert.Equal("D0MARIA", (string)answer["channel"]!);
        JsonObject message = (JsonObject)answer["message"]!;
        string[] fields = ["bot_id", "type", "text", "user", "ts", "app_id", "blocks", "team", "bot_profile"];
        Assert.Equal(fields, message.Select(field => field.Key));
        Assert.Equal((string)answer["ts"]!, (string)message["ts"]!);
        Assert.Matches(@"^\d{10}\.\d{6}$", (string)message["ts"]!);
        string[] ids = [.. message["blocks"]!.AsArray().Select(block => (string)block!["block_id"]!)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_message_to_a_person_goes_to_their_conversation()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject answer =
            await host.SlackBot.CallAsync(
                "chat.postMessage", new JsonObject { ["channel"] = "U0MARIA", ["text"] = "hi" });
        Assert.Equal("D0MARIA", (string)answer["channel"]!);
    }

    [Fact]
    public async Task The_page_hears_of_what_is_said_changed_and_taken_away()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using EventReader page = await EventReader.OpenSlackAsync(host);
        string ts = (string)(await host.SlackBot.SayAsync("before", Samples.OneButton))["ts"]!;
        JsonObject change = new() { ["channel"] = "D0MARIA", ["ts"] = ts, ["text"] = "after" };
        JsonObject changed = await host.SlackBot.CallAsync("chat.update", change);
        Assert.Equal(
            ("after", ts, "D0MARIA"), ((string)changed["text"]!, (string)changed["ts"]!, (string)changed["channel"]!));
        JsonObject gone =
            await host.SlackBot.CallAsync("chat.delete", new JsonObject { ["channel"] = "D0MARIA", ["ts"] = ts });
        Assert.Equal(["ok", "channel", "ts"], gone.Select(field => field.Key));
        Assert.Equal(
            [("caughtUp", null), ("posted", "before"), ("updated", "after"), ("deleted", null)],
            await page.TakeAsync(4));
        Assert.Equal(
            "message_not_found",
            WebApiTests.Error(await host.SlackBot.CallAsync("chat.update", (JsonObject)change.DeepClone())));
    }

    [Theory]
    [InlineData("chat.postMessage", """{ "channel": "D0STRANGER", "text": "hi" }""", "channel_not_found")]
    [InlineData("chat.postMessage", """{ "text": "hi" }""", "channel_not_found")]
    [InlineData("chat.postMessage", """{ "channel": "D0MARIA" }""", "no_text")]
    [InlineData("chat.postMessage", """{ "channel": "D0MARIA", "blocks": [] }""", "no_text")]
    [InlineData("chat.postMessage", """{ "channel": "D0MARIA", "text": "x", "blocks": {} }""", "invalid_blocks_format")]
    [InlineData("chat.update", """{ "channel": "U0MARIA", "ts": "1.000001", "text": "x" }""", "channel_not_found")]
    [InlineData("chat.update", """{ "channel": "D0MARIA", "ts": "1.000001", "text": "x" }""", "message_not_found")]
    [InlineData("chat.delete", """{ "channel": "D0STRANGER", "ts": "1.000001" }""", "channel_not_found")]
    [InlineData("chat.delete", """{ "channel": "D0MARIA", "ts": "1.000001" }""", "message_not_found")]
    public async Task What_cannot_be_done_has_Slacks_own_name(string method, string arguments, string error)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal(
            error, WebApiTests.Error(await host.SlackBot.CallAsync(method, (JsonObject)JsonNode.Parse(arguments)!)));
    }

    [Theory]
    [InlineData("chat.update", "cant_update_message")]
    [InlineData("chat.delete", "cant_delete_message")]
    public async Task What_a_person_wrote_stays_theirs(string method, string error)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string ts = (string)(await host.DoAsync("said", new JsonObject { ["text"] = "mine" }))["ts"]!;
        Assert.Equal(
            error,
            WebApiTests.Error(await host.SlackBot.CallAsync(
                method, new JsonObject { ["channel"] = "D0MARIA", ["ts"] = ts, ["text"] = "x" })));
    }

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Assert.Equal("msg_too_long", WebApiTests.Error(await host.SlackBot.SayAsync(new string('x', 40_001))));
        string section =
            $$"""{ "type": "section", "text": { "type": "plain_text", "text": "{{new string('x', 2900)}}" } }""";
        string blocks = $"[{string.Join(',', Enumerable.Repeat(section, 5))}]";
        Assert.Equal("msg_blocks_too_long", WebApiTests.Error(await host.SlackBot.SayAsync("x", blocks)));
    }
}
