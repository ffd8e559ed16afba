namespace MentorBot.Sandbox.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ChatTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task A_reload_and_a_second_page_show_the_whole_chat_in_order()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.Bot.Answer = async activity =>
        {
            if ((string?)activity["text"] is string text)
                await host.Bot.SendAsync(activity, SandboxHost.Activity($"You said {text}"));
            return Results.Ok();
        };
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await open.SayAsync("one");
        await open.SeeAsync("You said one");
        await open.SayAsync("two");
        await open.SeeAsync("You said two");
        await open.Page.ReloadAsync();
        await open.SeeAsync("You said two");
        string[] chat = ["one", "You said one", "two", "You said two"];
        Assert.Equal(chat, await BubblesAsync(open));
        await using OpenPage second = await OpenPage.OpenAsync(chromium, host);
        await second.SeeAsync("You said two");
        await open.SayAsync("three");
        await second.SeeAsync("You said three");
        Assert.Equal([.. chat, "three", "You said three"], await BubblesAsync(second));
    }

    [BrowserFact]
    public async Task A_message_that_was_not_delivered_can_be_sent_again()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        bool isDown = true;
        host.Bot.Answer = async activity =>
        {
            if ((string?)activity["type"] != "message") return Results.Ok();
            if (isDown) return Results.StatusCode(503);
            await host.Bot.SendAsync(activity, SandboxHost.Activity("Got it."));
            return Results.Ok();
        };
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await open.SayAsync("hello");
        await open.Page.Locator(".own .remark", new() { HasText = "was not delivered" }).WaitForAsync();
        isDown = false;
        await open.Button("Try again").ClickAsync();
        await open.SeeAsync("Got it.");
        Assert.Equal(0, await open.Page.Locator(".remark").CountAsync());
        JsonObject[] sent = [await host.Bot.NextAsync("message"), await host.Bot.NextAsync("message")];
        Assert.Equal((string)sent[0]["id"]!, (string)sent[1]["id"]!);
    }

    [BrowserFact]
    public async Task Markup_is_shown_as_Teams_shows_it_and_HTML_is_text()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        host.Bot.Answer = async activity =>
        {
            const string text =
                "**bold** \\*plain\\* <img src=x onerror=alert(1)> [site](https://example.com/) "
                    + "[bad](javascript:alert(1))";
            if ((string?)activity["type"] == "message") await host.Bot.SendAsync(activity, SandboxHost.Activity(text));
            return Results.Ok();
        };
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
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
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await open.SayAsync("hi");
        JsonObject said = await host.Bot.NextAsync("message");
        ILocator typing = open.Page.GetByText("MentorBot is typing");
        await host.Bot.SendAsync(said, new JsonObject { ["type"] = "typing" });
        await typing.WaitForAsync();
        await host.Bot.SendAsync(said, SandboxHost.Activity("Hello."));
        await typing.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task A_bot_that_stops_is_said_to_be_away()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await host.Bot.NextAsync("installationUpdate");
        await host.StopAsync(CancellationToken.None);
        await open.Page.GetByText("The bot isn't running, or is starting. Connecting again…").WaitForAsync();
    }

    [BrowserFact]
    public async Task Language_and_theme_are_switched_and_kept()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Scripts.Welcome(host.Bot);
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "?locale=en-GB&theme=light");
        await open.SeeAsync("Nice to meet you");
        string light = await GroundAsync(open);
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        await open.Page.GetByText("Deutsch").ClickAsync();
        await open.Page.GetByText("Dunkel").ClickAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.ReloadAsync();
        await open.Page.GetByLabel("Schreib an MentorBot").FillAsync("hallo");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("de-DE", (string)(await host.Bot.NextAsync("message"))["locale"]!);
        Assert.Equal("de", await open.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual(light, await GroundAsync(open));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task All_of_it_works_with_the_keyboard_alone()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Scripts.Greeting(host.Bot, SampleCards.Mood, _ => FakeBot.CardAnswer(SampleCards.Saved("Noted: great.")));
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await open.SeeAsync("One tap is enough.");
        IKeyboard keys = open.Page.Keyboard;
        await keys.TypeAsync("first line");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("second line");
        await keys.PressAsync("Enter");
        Assert.Equal("first line\nsecond line", (string)(await host.Bot.NextAsync("message"))["text"]!);
        await keys.PressAsync("Shift+Tab");
        Assert.Equal("😀 Great", await FocusedAsync(open));
        await keys.PressAsync("Enter");
        await open.SeeAsync("Noted: great.");
        await keys.PressAsync("Tab");
        Assert.Equal("Edit", await FocusedAsync(open));
        await keys.PressAsync("Tab");
        Assert.Equal("employee-text", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        for (int step = 0; step < 3; step++) await keys.PressAsync("Shift+Tab");
        Assert.Equal(
            "Settings", await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowRight");
        Assert.Equal("de", await open.Page.Locator("html").GetAttributeAsync("lang"));
        await keys.PressAsync("Escape");
        Assert.Equal(
            "Einstellungen",
            await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
    }

    [BrowserFact]
    public async Task Whoever_is_at_a_button_stays_there_when_the_card_around_it_changes()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        (JsonObject? installed, string? id) = (null, null);
        host.Bot.Answer = async activity =>
        {
            if ((string?)activity["type"] == "installationUpdate")
                (installed, id) =
                    (
                        activity,
                        await host.Bot.SendAsync(activity, FakeBot.WithCard(SampleCards.Saved("Noted: great."))));
            return Results.Ok();
        };
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await open.SeeAsync("Noted: great.");
        await open.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("Edit", await FocusedAsync(open));

        await host.Bot.SendAsync(installed!, FakeBot.WithCard(SampleCards.Saved("Noted: good.")), id);
        await open.SeeAsync("Noted: good.");

        Assert.Equal("Edit", await FocusedAsync(open));
    }

    private static async Task<IReadOnlyList<string>> BubblesAsync(OpenPage open) =>
        [.. (await open.Page.Locator(".bubble").AllInnerTextsAsync()).Select(text => text.Trim())];

    private static Task<string> GroundAsync(OpenPage open) =>
        open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task<string> FocusedAsync(OpenPage open) =>
        open.Page.EvaluateAsync<string>("document.activeElement.textContent");
}
