using MentorBot.Sandbox.Tests.Teams;

namespace MentorBot.Sandbox.Tests.Slack;

public sealed class ViewMethodTests
{
    [Fact]
    public async Task A_form_opens_for_whoever_gave_the_trigger()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using EventReader page = await EventReader.OpenSlackAsync(host);
        JsonObject answer = await OpenAsync(host, await TriggerAsync(host), Samples.Form());
        JsonObject view = (JsonObject)answer["view"]!;
        string[] fields =
        [
            "id", "team_id", "type", "blocks", "private_metadata", "callback_id", "state", "hash", "title",
            "clear_on_close", "notify_on_close", "close",
            "submit", "previous_view_id", "root_view_id", "app_id", "external_id", "app_installed_team_id", "bot_id",
        ];
        Assert.Equal(fields, view.Select(field => field.Key));
        JsonObject shown = await page.NextAsync("views");
        Assert.Equal((string)view["id"]!, (string)shown["views"]!.AsArray().Single()!["id"]!);
    }

    [Fact]
    public async Task A_trigger_is_good_for_three_seconds_and_once()
    {
        ManualClock clock = new();
        await using SandboxHost host = await SandboxHost.StartAsync(clock: clock);
        string inTime = await TriggerAsync(host);
        clock.Pass(TimeSpan.FromSeconds(3));
        Assert.True((bool)(await OpenAsync(host, inTime, Samples.Form()))["ok"]!);
        Assert.Equal("expired_trigger_id", WebApiTests.Error(await OpenAsync(host, inTime, Samples.Form())));
        string late = await TriggerAsync(host);
        clock.Pass(TimeSpan.FromMilliseconds(3001));
        Assert.Equal("expired_trigger_id", WebApiTests.Error(await OpenAsync(host, late, Samples.Form())));
        Assert.Equal("expired_trigger_id", WebApiTests.Error(await OpenAsync(host, "never-given", Samples.Form())));
    }

    [Theory]
    [InlineData("type", "\"home\"", "must be of type modal [json-pointer:/view/type]")]
    [InlineData("blocks", "null", "missing required field: blocks [json-pointer:/view]")]
    [InlineData("title", "null", "missing required field [json-pointer:/view/title]")]
    [InlineData("submit", "null", "missing required field: submit [json-pointer:/view]")]
    [InlineData("title", """{ "type": "plain_text", "text": "More than 24 characters." }""", null)]
    [InlineData(
        "title", """{ "type": "plain_text", "text": "More than 24 characters.." }""",
        "must be less than 25 characters [json-pointer:/view/title/text]")]
    [InlineData("blocks", """[ { "type": "lever" } ]""", "unsupported type: lever [json-pointer:/view/blocks/0/type]")]
    public async Task A_view_that_Slack_would_not_take_is_not_taken(string field, string value, string? problem)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject view = Samples.Form();
        view[field] = JsonNode.Parse(value);
        JsonObject answer = await OpenAsync(host, await TriggerAsync(host), view);
        Assert.Equal(problem is null ? null : "invalid_arguments", WebApiTests.Error(answer));
        if (problem is not null)
            Assert.Equal($"[ERROR] {problem}", (string)answer["response_metadata"]!["messages"]![0]!);
    }

    [Fact]
    public async Task A_form_is_changed_by_its_id_unless_another_change_came_first()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonNode view = (await OpenAsync(host, await TriggerAsync(host), Samples.Form()))["view"]!;
        JsonObject Change(string title, string hash) =>
            new() { ["view_id"] = (string)view["id"]!, ["hash"] = hash, ["view"] = Samples.Form(title) };
        JsonObject changed = await host.SlackBot.CallAsync("views.update", Change("Another", (string)view["hash"]!));
        Assert.Equal("Another", (string)changed["view"]!["title"]!["text"]!);
        Assert.Equal(
            "hash_conflict",
            WebApiTests.Error(await host.SlackBot.CallAsync("views.update", Change("A third", (string)view["hash"]!))));
        JsonObject unknown = new() { ["view_id"] = "V0", ["view"] = Samples.Form() };
        Assert.Equal("not_found", WebApiTests.Error(await host.SlackBot.CallAsync("views.update", unknown)));
    }

    [Fact]
    public async Task Three_forms_lie_upon_each_other_at_most()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string root = (string)(await OpenAsync(host, await TriggerAsync(host), Samples.Form()))["view"]!["id"]!;
        JsonObject second = await PushAsync(host);
        Assert.Equal(
            (root, root), ((string)second["view"]!["root_view_id"]!, (string)second["view"]!["previous_view_id"]!));
        Assert.True((bool)(await PushAsync(host))["ok"]!);
        Assert.Equal("push_limit_reached", WebApiTests.Error(await PushAsync(host)));
    }

    [Fact]
    public async Task A_home_page_is_kept_for_whom_it_is_for()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        JsonObject view = new() { ["type"] = "home", ["blocks"] = JsonNode.Parse(Samples.OneButton) };
        JsonObject first =
            await host.SlackBot.CallAsync(
                "views.publish", new JsonObject { ["user_id"] = "U0MARIA", ["view"] = view.DeepClone() });
        JsonObject again =
            await host.SlackBot.CallAsync(
                "views.publish", new JsonObject { ["user_id"] = "U0MARIA", ["view"] = view.DeepClone() });
        Assert.Equal((string)first["view"]!["id"]!, (string)again["view"]!["id"]!);
        JsonObject stranger =
            await host.SlackBot.CallAsync(
                "views.publish", new JsonObject { ["user_id"] = "U0STRANGER", ["view"] = view.DeepClone() });
        Assert.Equal("invalid_arguments", WebApiTests.Error(stranger));
    }

    /// <summary>A trigger, as Maria's command gives it to the bot.</summary>
    internal static async Task<string> TriggerAsync(SandboxHost host)
    {
        await host.DoAsync("commanded", new JsonObject { ["command"] = "/mentor", ["text"] = "goal" });
        return (await host.SlackBot.NextAsync("/mentor")).Form["trigger_id"];
    }

    internal static Task<JsonObject> OpenAsync(SandboxHost host, string trigger, JsonObject view) =>
        host.SlackBot.CallAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view });

    private static async Task<JsonObject> PushAsync(SandboxHost host) =>
        await host.SlackBot.CallAsync(
            "views.push", new JsonObject { ["trigger_id"] = await TriggerAsync(host), ["view"] = Samples.Form() });
}
