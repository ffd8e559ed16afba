using MentorBot.Sandbox.Tests.Slack;

namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>Blocks as Slack's pane draws them, and what they hold.</summary>
public sealed class BlockTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task Every_block_is_drawn_and_what_is_filled_in_goes_with_the_button()
    {
        await _host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        await using OpenPage open = await OpenSlackAsync();
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
        JsonObject payload = (await _host.SlackBot.NextAsync("block_actions")).Json;
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
        JsonNode values = payload["state"]!["values"]!;
        Assert.True(JsonNode.DeepEquals(expected, values), values.ToJsonString());
    }

    [BrowserFact]
    public async Task What_holds_nothing_is_sent_as_Slack_sends_it()
    {
        await _host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        await using OpenPage open = await OpenSlackAsync();
        await open.Log.GetByLabel("Why it matters").FillAsync("");
        await open.Log.GetByLabel("By when?").FillAsync("");
        await open.Log.GetByLabel("Area").SelectOptionAsync("Choose an option");
        await open.Button("1: How sure are you?").ClickAsync();
        JsonObject payload = (await _host.SlackBot.NextAsync("block_actions")).Json;
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
        JsonNode values = payload["state"]!["values"]!;
        Assert.True(JsonNode.DeepEquals(expected, values), values.ToJsonString());
    }

    [BrowserFact]
    public async Task A_message_that_changes_changes_in_its_place_and_keeps_what_was_typed()
    {
        string ts = (string)(await _host.SlackBot.SayAsync("first", Samples.WithoutPicture.ToJsonString()))["ts"]!;
        await _host.SlackBot.SayAsync("second");
        await using OpenPage open = await OpenSlackAsync();
        await open.Log.GetByLabel("What will you do?").FillAsync("Two pages");
        JsonArray blocks = Samples.WithoutPicture;
        blocks[0]!["text"]!["text"] = "Changed";
        await UpdateAsync(ts, new JsonObject { ["text"] = "first", ["blocks"] = blocks });
        await open.Log.GetByRole(AriaRole.Heading, new() { Name = "Changed" }).WaitForAsync();
        Assert.Equal("Two pages", await open.Log.GetByLabel("What will you do?").InputValueAsync());
        await UpdateAsync(ts, new JsonObject { ["text"] = "Done." });
        await open.SeeAsync("Done.");
        Assert.Equal(["Done.", "second"], await open.Log.Locator(".message-body").AllInnerTextsAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_block_that_the_page_does_not_know_is_shown_as_such()
    {
        await _host.SlackBot.SayAsync("x", """
            [ { "type": "input", "label": { "type": "plain_text", "text": "When?" },
                "element": { "type": "timepicker" } } ]
            """);
        await using OpenPage open = await OpenSlackAsync();
        await open.SeeAsync("A block this page can't draw: timepicker");
    }

    private async Task UpdateAsync(string ts, JsonObject change)
    {
        change["channel"] = "D0MARIA";
        change["ts"] = ts;
        Assert.True((bool)(await _host.SlackBot.CallAsync("chat.update", change))["ok"]!);
    }
}
