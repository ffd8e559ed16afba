using MentorBot.Sandbox.Tests.Slack;

namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>What is said and pressed in Slack's pane, and what the bot makes of it.</summary>
public sealed class SlackPaneTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task What_is_said_here_reaches_the_bot_and_stands_as_it_was_written()
    {
        _host.SlackBot.Answer = async brought =>
        {
            if (brought.Kind == "message")
                await _host.SlackBot.SayAsync("Tea &amp; &lt;cake&gt; at <https://example.com/|the site>");
            return Results.Ok();
        };
        await using OpenPage open = await OpenSlackAsync();
        await open.SayAsync("a & <b> https://example.com");
        await open.SeeAsync("Tea & <cake> at the site");
        await open.SeeAsync("a & <b> https://example.com");
        Assert.Equal(
            "a &amp; &lt;b&gt; <https://example.com>",
            (string)(await _host.SlackBot.NextAsync("message")).Json["event"]!["text"]!);
        await open.Page.ReloadAsync();
        await open.SeeAsync("Tea & <cake> at the site");
        Assert.Equal(2, await open.Log.GetByRole(AriaRole.Article).CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task What_did_not_arrive_is_said_and_can_be_sent_again()
    {
        bool isDown = true;
        _host.SlackBot.Answer = async brought =>
        {
            if (isDown) return Results.StatusCode(503);
            if (brought.Kind == "message") await _host.SlackBot.SayAsync("Got it.");
            return Results.Ok();
        };
        await using OpenPage open = await OpenSlackAsync();
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
        await _host.SlackBot.SayAsync("A goal", Samples.OneButton);
        await using OpenPage open = await OpenSlackAsync();
        _host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await open.Button("Open").ClickAsync();
        await open.SeeAsync("MentorBot didn't respond. Nothing was changed.");
    }

    [BrowserFact]
    public async Task A_command_is_one_and_any_other_is_none()
    {
        await using OpenPage open = await OpenSlackAsync();
        _host.SlackBot.Answer = brought => Task.FromResult(
            brought.Kind == "/mentor"
                ? Results.Text("""{ "response_type": "ephemeral", "text": "Not saved." }""", "application/json")
                : Results.Ok());
        await open.SayAsync("/mentor goal two pages");
        Assert.Equal("goal two pages", (await _host.SlackBot.NextAsync("/mentor")).Form["text"]);
        await open.SeeAsync("Not saved.");
        await open.SeeAsync("Only visible to you");
        await open.SayAsync("/giphy cake");
        await open.SeeAsync("/giphy is not a command here. Try /mentor.");
        Assert.Empty(_host.SlackBot.Rest());
    }
}
