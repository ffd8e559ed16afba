namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>A chat in the page: its messages, its bot, and how it looks.</summary>
public sealed class ChatTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task A_reload_and_a_second_page_show_the_whole_chat_in_order()
    {
        _host.Bot.Answer = async activity =>
        {
            if ((string?)activity["text"] is string text)
                await _host.Bot.SendAsync(activity, SandboxHost.Activity($"You said {text}"));
            return Results.Ok();
        };
        await using OpenPage open = await OpenAsync();
        await open.SayAsync("one");
        await open.SeeAsync("You said one");
        await open.SayAsync("two");
        await open.SeeAsync("You said two");
        await open.Page.ReloadAsync();
        await open.SeeAsync("You said two");
        string[] chat = ["one", "You said one", "two", "You said two"];
        Assert.Equal(chat, await BubblesAsync(open));
        await using OpenPage second = await OpenAsync();
        await second.SeeAsync("You said two");
        await open.SayAsync("three");
        await second.SeeAsync("You said three");
        Assert.Equal([.. chat, "three", "You said three"], await BubblesAsync(second));
    }

    [BrowserFact]
    public async Task A_message_that_was_not_delivered_can_be_sent_again()
    {
        bool isDown = true;
        _host.Bot.Answer = async activity =>
        {
            if ((string?)activity["type"] != "message") return Results.Ok();
            if (isDown) return Results.StatusCode(503);
            await _host.Bot.SendAsync(activity, SandboxHost.Activity("Got it."));
            return Results.Ok();
        };
        await using OpenPage open = await OpenAsync();
        await open.SayAsync("hello");
        await open.Page.Locator(".own .remark", new() { HasText = "was not delivered" }).WaitForAsync();
        isDown = false;
        await open.Button("Try again").ClickAsync();
        await open.SeeAsync("Got it.");
        Assert.Equal(0, await open.Page.Locator(".remark").CountAsync());
        JsonObject[] sent = [await _host.Bot.NextAsync("message"), await _host.Bot.NextAsync("message")];
        Assert.Equal((string)sent[0]["id"]!, (string)sent[1]["id"]!);
    }

    [BrowserFact]
    public async Task Markup_is_shown_as_Teams_shows_it_and_HTML_is_text()
    {
        _host.Bot.Answer = async activity =>
        {
            const string text =
                "**bold** \\*plain\\* <img src=x onerror=alert(1)> [site](https://example.com/) "
                    + "[bad](javascript:alert(1))";
            if ((string?)activity["type"] == "message") await _host.Bot.SendAsync(activity, SandboxHost.Activity(text));
            return Results.Ok();
        };
        await using OpenPage open = await OpenAsync();
        await open.SayAsync("<b>*mine*</b>");
        await open.SeeAsync("<b>*mine*</b>");
        ILocator bubble = open.Page.Locator(".message:not(.own) .bubble");
        Assert.Equal(
            "bold *plain* <img src=x onerror=alert(1)> site [bad](javascript:alert(1))",
            (await bubble.InnerTextAsync()).Trim());
        Assert.Equal("bold", await bubble.Locator("strong").InnerTextAsync());
        Assert.Equal("noopener noreferrer", await bubble.Locator("a").GetAttributeAsync("rel"));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Typing_is_shown_until_the_bot_has_written()
    {
        await using OpenPage open = await OpenAsync();
        await open.SayAsync("hi");
        JsonObject said = await _host.Bot.NextAsync("message");
        ILocator typing = open.Page.GetByText("MentorBot is typing");
        await _host.Bot.SendAsync(said, new JsonObject { ["type"] = "typing" });
        await typing.WaitForAsync();
        await _host.Bot.SendAsync(said, SandboxHost.Activity("Hello."));
        await typing.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task A_bot_that_stops_is_said_to_be_away()
    {
        await using OpenPage open = await OpenAsync();
        await _host.Bot.NextAsync("installationUpdate");
        await _host.StopAsync(CancellationToken.None);
        await open.Page.GetByText("The bot isn't running, or is starting. Connecting again…").WaitForAsync();
    }

    [BrowserFact]
    public async Task Language_and_theme_are_switched_and_kept()
    {
        Scripts.Welcome(_host.Bot);
        await using OpenPage open = await OpenAsync("?locale=en-GB&theme=light");
        await open.SeeAsync("Nice to meet you");
        string light = await GroundAsync(open);
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        await open.Page.GetByText("Deutsch").ClickAsync();
        await open.Page.GetByText("Dunkel").ClickAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.ReloadAsync();
        await open.Page.GetByLabel("Schreib an MentorBot").FillAsync("hallo");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("de-DE", (string)(await _host.Bot.NextAsync("message"))["locale"]!);
        Assert.Equal("de", await open.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual(light, await GroundAsync(open));
        Assert.Empty(open.Complaints);
    }

    private static async Task<IReadOnlyList<string>> BubblesAsync(OpenPage open) =>
        [.. (await open.Page.Locator(".bubble").AllInnerTextsAsync()).Select(text => text.Trim())];

    private static Task<string> GroundAsync(OpenPage open) =>
        open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
