namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>The page works without a mouse.</summary>
public sealed class KeyboardTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task All_of_it_works_with_the_keyboard_alone()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Mood, _ => FakeBot.CardAnswer(SampleCards.Saved("Noted: great.")));
        await using OpenPage open = await OpenAsync();
        await open.SeeAsync("One tap is enough.");
        IKeyboard keys = open.Page.Keyboard;
        await keys.TypeAsync("first line");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("second line");
        await keys.PressAsync("Enter");
        Assert.Equal("first line\nsecond line", (string)(await _host.Bot.NextAsync("message"))["text"]!);
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
        (JsonObject? installed, string? id) = (null, null);
        _host.Bot.Answer = async activity =>
        {
            if ((string?)activity["type"] == "installationUpdate")
                (installed, id) =
                    (
                        activity,
                        await _host.Bot.SendAsync(activity, FakeBot.WithCard(SampleCards.Saved("Noted: great."))));
            return Results.Ok();
        };
        await using OpenPage open = await OpenAsync();
        await open.SeeAsync("Noted: great.");
        await open.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("Edit", await FocusedAsync(open));

        await _host.Bot.SendAsync(installed!, FakeBot.WithCard(SampleCards.Saved("Noted: good.")), id);
        await open.SeeAsync("Noted: good.");

        Assert.Equal("Edit", await FocusedAsync(open));
    }

    private static Task<string> FocusedAsync(OpenPage open) =>
        open.Page.EvaluateAsync<string>("document.activeElement.textContent");
}
