using MentorBot.Sandbox.Tests.Slack;

namespace MentorBot.Sandbox.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SlackPaneTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task Every_block_is_drawn_and_what_is_filled_in_goes_with_the_button()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.SeeAsync("One *small* step. Then <another>.");
        foreach (string text in new[]
        {
            "Who sees this Only you", "When Fridays", "Small is fine.", "Only you can see this.",
        })
            await open.SeeAsync(text);
        Assert.True(await open.Log.GetByRole(AriaRole.Heading, new() { Name = "A new micro-goal" }).IsVisibleAsync());
        Assert.Equal("How sure are you?", await open.Log.Locator("strong").InnerTextAsync());
        Assert.Equal("A step", await open.Log.GetByRole(AriaRole.Img).Last.GetAttributeAsync("alt"));
        Assert.Equal(1, await open.Log.GetByRole(AriaRole.Separator).CountAsync());
        Assert.Equal(1, await open.Button("2: How sure are you?").CountAsync());
        Assert.Equal(0, await open.Log.GetByText("can't draw").CountAsync());
        await open.Log.GetByLabel("What will you do?").FillAsync("Two pages");
        await open.Log.GetByLabel("Area").SelectOptionAsync("People");
        await open.Log.GetByRole(AriaRole.Radio, new() { Name = "A day" }).CheckAsync();
        await open.Log.GetByLabel("Hours").FillAsync("3");
        await open.Log.GetByRole(AriaRole.Checkbox, new() { Name = "Yes" }).CheckAsync();
        await open.Log.GetByLabel("With whom?").SelectOptionAsync("Maria Santos");
        await open.Button("Save goal").ClickAsync();
        JsonObject payload = (await host.SlackBot.NextAsync("block_actions")).Json;
        Assert.Equal("token-1", (string)payload["actions"]![0]!["value"]!);
        JsonNode expected = JsonNode.Parse("""
            { "title": { "title": { "type": "plain_text_input", "value": "Two pages" } },
              "note": { "note": { "type": "plain_text_input", "value": "It helps." } },
              "area": { "area": { "type": "static_select",
                "selected_option": { "text": { "type": "plain_text", "text": "People" }, "value": "people" } } },
              "size": { "size": { "type": "radio_buttons",
                "selected_option": { "text": { "type": "plain_text", "text": "A day" }, "value": "m" } } },
              "hours": { "hours": { "type": "number_input", "value": "3" } },
              "due": { "due": { "type": "datepicker", "selected_date": "2026-11-27" } },
              "share": { "share": { "type": "checkboxes",
                "selected_options": [ { "text": { "type": "plain_text", "text": "Yes" }, "value": "true" } ] } },
              "who": { "who": { "type": "users_select", "selected_user": "U0MARIA" } } }
            """)!;
        Assert.True(
            JsonNode.DeepEquals(expected, payload["state"]!["values"]), payload["state"]!["values"]!.ToJsonString());
    }

    [BrowserFact]
    public async Task What_holds_nothing_is_sent_as_Slack_sends_it()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.Log.GetByLabel("Why it matters").FillAsync("");
        await open.Log.GetByLabel("By when?").FillAsync("");
        await open.Log.GetByLabel("Area").SelectOptionAsync("Choose an option");
        await open.Button("1: How sure are you?").ClickAsync();
        JsonObject payload = (await host.SlackBot.NextAsync("block_actions")).Json;
        Assert.Equal("t\nsure\n1", (string)payload["actions"]![0]!["value"]!);
        JsonNode expected = JsonNode.Parse("""
            { "title": { "title": { "type": "plain_text_input", "value": null } },
              "note": { "note": { "type": "plain_text_input", "value": null } },
              "area": { "area": { "type": "static_select", "selected_option": null } },
              "size": { "size": { "type": "radio_buttons", "selected_option": null } },
              "hours": { "hours": { "type": "number_input" } },
              "due": { "due": { "type": "datepicker", "selected_date": null } },
              "share": { "share": { "type": "checkboxes", "selected_options": [] } },
              "who": { "who": { "type": "users_select", "selected_user": null } } }
            """)!;
        Assert.True(
            JsonNode.DeepEquals(expected, payload["state"]!["values"]), payload["state"]!["values"]!.ToJsonString());
    }

    [BrowserFact]
    public async Task A_message_that_changes_changes_in_its_place_and_keeps_what_was_typed()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string ts = (string)(await host.SlackBot.SayAsync("first", Samples.WithoutPicture.ToJsonString()))["ts"]!;
        await host.SlackBot.SayAsync("second");
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.Log.GetByLabel("What will you do?").FillAsync("Two pages");
        JsonArray blocks = Samples.WithoutPicture;
        blocks[0]!["text"]!["text"] = "Changed";
        await UpdateAsync(host, ts, new JsonObject { ["text"] = "first", ["blocks"] = blocks });
        await open.Log.GetByRole(AriaRole.Heading, new() { Name = "Changed" }).WaitForAsync();
        Assert.Equal("Two pages", await open.Log.GetByLabel("What will you do?").InputValueAsync());
        await UpdateAsync(host, ts, new JsonObject { ["text"] = "Done." });
        await open.SeeAsync("Done.");
        Assert.Equal(["Done.", "second"], await open.Log.Locator(".message-body").AllInnerTextsAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task What_is_said_here_reaches_the_bot_and_stands_as_it_was_written()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.SlackBot.Answer = async brought =>
        {
            if (brought.Kind == "message")
                await host.SlackBot.SayAsync("Tea &amp; &lt;cake&gt; at <https://example.com/|the site>");
            return Results.Ok();
        };
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.SayAsync("a & <b> https://example.com");
        await open.SeeAsync("Tea & <cake> at the site");
        await open.SeeAsync("a & <b> https://example.com");
        Assert.Equal(
            "a &amp; &lt;b&gt; <https://example.com>",
            (string)(await host.SlackBot.NextAsync("message")).Json["event"]!["text"]!);
        await open.Page.ReloadAsync();
        await open.SeeAsync("Tea & <cake> at the site");
        Assert.Equal(2, await open.Log.GetByRole(AriaRole.Article).CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task What_did_not_arrive_is_said_and_can_be_sent_again()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        bool isDown = true;
        host.SlackBot.Answer = async brought =>
        {
            if (isDown) return Results.StatusCode(503);
            if (brought.Kind == "message") await host.SlackBot.SayAsync("Got it.");
            return Results.Ok();
        };
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.SayAsync("hello");
        await open.Log.Locator(".remark", new() { HasText = "was not delivered" }).WaitForAsync();
        isDown = false;
        await open.Button("Try again").ClickAsync();
        await open.SeeAsync("Got it.");
        Assert.Equal(0, await open.Log.Locator(".remark").CountAsync());
        Assert.Equal(2, await open.Log.GetByRole(AriaRole.Article).CountAsync());
    }

    [BrowserFact]
    public async Task A_button_that_nobody_answers_says_so()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.SlackBot.SayAsync("A goal", Samples.OneButton);
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await open.Button("Open").ClickAsync();
        await open.SeeAsync("MentorBot didn't respond. Nothing was changed.");
    }

    [BrowserFact]
    public async Task A_command_is_one_and_any_other_is_none()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        host.SlackBot.Answer = brought => Task.FromResult(
            brought.Kind == "/mentor"
                ? Results.Text("""{ "response_type": "ephemeral", "text": "Not saved." }""", "application/json")
                : Results.Ok());
        await open.SayAsync("/mentor goal two pages");
        Assert.Equal("goal two pages", (await host.SlackBot.NextAsync("/mentor")).Form["text"]);
        await open.SeeAsync("Not saved.");
        await open.SeeAsync("Only visible to you");
        await open.SayAsync("/giphy cake");
        await open.SeeAsync("/giphy is not a command here. Try /mentor.");
        Assert.Empty(host.SlackBot.Rest());
    }

    [BrowserFact]
    public async Task A_block_that_the_page_does_not_know_is_shown_as_such()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.SlackBot.SayAsync("x", """
            [ { "type": "input", "label": { "type": "plain_text", "text": "When?" },
                "element": { "type": "timepicker" } } ]
            """);
        await using OpenPage open = await OpenSlackAsync(chromium, host);
        await open.SeeAsync("A block this page can't draw: timepicker");
    }

    internal static Task<OpenPage> OpenSlackAsync(
        ChromiumFixture chromium, SandboxHost host, int width = 1500, ColorScheme scheme = ColorScheme.Light,
        string query = "?panes=mentor") =>
        OpenPage.OpenAsync(chromium, host, "mentor", query, width, scheme);

    private static async Task UpdateAsync(SandboxHost host, string ts, JsonObject change)
    {
        change["channel"] = "D0MARIA";
        change["ts"] = ts;
        Assert.True((bool)(await host.SlackBot.CallAsync("chat.update", change))["ok"]!);
    }
}
