using MentorBot.Sandbox.Tests.Teams;

namespace MentorBot.Sandbox.Tests.Slack;

/// <summary>What the bot answers, to a form or at an address for answers, and what becomes of it.</summary>
public sealed class FollowTests
{
    [Theory]
    [InlineData("", true, 1)]
    [InlineData("""{ "response_action": "clear" }""", true, 0)]
    [InlineData("""{ "response_action": "errors", "errors": { "title": "Too short." } }""", true, 2)]
    [InlineData("""{ "response_action": "errors", "errors": { "nothing": "Too short." } }""", false, 2)]
    [InlineData("""{ "response_action": "dance" }""", false, 2)]
    [InlineData("thanks", false, 2)]
    [InlineData("""{ "response_action": "update", "view": { "type": "modal" } }""", false, 2)]
    public async Task A_form_follows_the_answer(string body, bool ok, int left)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string[] views = await OpenTwoAsync(host);
        host.SlackBot.Answer = _ => Task.FromResult(Results.Text(body, "application/json"));
        JsonObject told = await host.DoAsync("submitted", new JsonObject { ["view"] = views[^1] });
        Assert.Equal(ok, (bool)told["ok"]!);
        Assert.Equal(ok && left == 2 ? "Too short." : null, (string?)told["errors"]?["title"]);
        Assert.Equal(left, await CountAsync(host, views));
    }

    [Theory]
    [InlineData("update", 2)]
    [InlineData("push", 3)]
    public async Task An_answer_can_bring_another_form(string action, int left)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string[] views = await OpenTwoAsync(host);
        await using EventReader page = await EventReader.OpenSlackAsync(host);
        // What is open is shown to a page that comes by.
        Assert.Equal(2, (await page.NextAsync("views"))["views"]!.AsArray().Count);
        JsonObject answer = new() { ["response_action"] = action, ["view"] = Samples.Form("Another") };
        host.SlackBot.Answer = _ => Task.FromResult(Results.Text(answer.ToJsonString(), "application/json"));
        Assert.True((bool)(await host.DoAsync("submitted", new JsonObject { ["view"] = views[^1] }))["ok"]!);
        JsonArray shown = (await page.NextAsync("views"))["views"]!.AsArray();
        Assert.Equal((left, "Another"), (shown.Count, (string)shown[^1]!["title"]!["text"]!));
    }

    [Fact]
    public async Task An_answer_to_a_command_is_shown_to_the_person_alone()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using EventReader page = await EventReader.OpenSlackAsync(host);
        host.SlackBot.Answer = _ => Task.FromResult(Results.Text(
            """{ "response_type": "ephemeral", "text": "Not saved." }""", "application/json"));
        await host.DoAsync("commanded", new JsonObject { ["command"] = "/mentor" });
        JsonObject posted = await page.NextAsync("posted");
        Assert.Equal(("Not saved.", true), ((string)posted["text"]!, (bool)posted["is_ephemeral"]!));
    }

    [Fact]
    public async Task An_address_for_answers_takes_five_and_then_no_more()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using EventReader page = await EventReader.OpenSlackAsync(host);
        (string ts, string address) = await PressAsync(host);
        JsonObject replaced = new() { ["replace_original"] = true, ["text"] = "Instead." };
        Assert.Equal(200, await PostAsync(host, address, replaced));
        Assert.Equal(200, await PostAsync(host, address, new JsonObject { ["text"] = "Beside." }));
        JsonObject updated = await page.NextAsync("updated"), beside = await page.NextAsync("posted");
        Assert.Equal((ts, "Instead."), ((string)updated["ts"]!, (string)updated["text"]!));
        Assert.Equal(("Beside.", true), ((string)beside["text"]!, (bool)beside["is_ephemeral"]!));
        Assert.Equal(200, await PostAsync(host, address, new JsonObject { ["delete_original"] = true }));
        Assert.Equal(ts, (string)(await page.NextAsync("deleted"))["id"]!);
        Assert.Equal(400, await PostAsync(host, address, null));
        foreach (int expected in new[] { 200, 200, 404 })
            Assert.Equal(expected, await PostAsync(host, address, new JsonObject { ["text"] = "x" }));
    }

    [Fact]
    public async Task An_address_for_answers_is_good_for_half_an_hour()
    {
        ManualClock clock = new();
        await using SandboxHost host = await SandboxHost.StartAsync(clock: clock);
        (_, string address) = await PressAsync(host);
        clock.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(200, await PostAsync(host, address, new JsonObject { ["text"] = "x" }));
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(404, await PostAsync(host, address, new JsonObject { ["text"] = "x" }));
    }

    private static async Task<(string Ts, string Address)> PressAsync(SandboxHost host)
    {
        string ts = (string)(await host.SlackBot.SayAsync("A goal", Samples.OneButton))["ts"]!;
        await host.DoAsync("pressed", new JsonObject { ["ts"] = ts, ["block"] = "buttons", ["action"] = "send.1" });
        return (ts, (string)(await host.SlackBot.NextAsync("block_actions")).Json["response_url"]!);
    }

    private static async Task<int> PostAsync(SandboxHost host, string address, JsonObject? body)
    {
        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, address, body);
        return (int)answer.StatusCode;
    }

    private static async Task<string[]> OpenTwoAsync(SandboxHost host)
    {
        JsonObject opened =
            await ViewMethodTests.OpenAsync(host, await ViewMethodTests.TriggerAsync(host), Samples.Form());
        JsonObject pushed = await host.SlackBot.CallAsync(
            "views.push",
            new JsonObject { ["trigger_id"] = await ViewMethodTests.TriggerAsync(host), ["view"] = Samples.Form() });
        return [(string)opened["view"]!["id"]!, (string)pushed["view"]!["id"]!];
    }

    // One that is left can still be changed.
    private static async Task<int> CountAsync(SandboxHost host, string[] views)
    {
        int left = 0;
        foreach (string view in views)
        {
            JsonObject changed =
                await host.SlackBot.CallAsync(
                    "views.update", new JsonObject { ["view_id"] = view, ["view"] = Samples.Form() });
            if ((bool)changed["ok"]!) left++;
        }

        return left;
    }
}
