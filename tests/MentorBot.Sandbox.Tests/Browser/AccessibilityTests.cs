namespace MentorBot.Sandbox.Tests.Browser;

public sealed class AccessibilityTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserTheory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1200, ColorScheme.Light)]
    [InlineData(1200, ColorScheme.Dark)]
    public async Task Nothing_on_the_page_breaks_WCAG_A_or_AA(int width, ColorScheme scheme)
    {
        _host.Bot.Answer = ShowEverything(_host.Bot);
        await using OpenPage open = await OpenAsync(width: width, scheme: scheme);
        await open.SayAsync("show me");
        await open.SeeAsync("A new micro-goal");
        await open.Button("Save goal").ClickAsync();
        await open.Button("More").ClickAsync();
        await open.SayAsync("fail");
        await open.Button("Try again").WaitForAsync();
        await open.AssertAccessibleAsync();
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        await open.AssertAccessibleAsync();
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1200)]
    public async Task Nothing_is_cut_off_and_the_page_never_scrolls_sideways(int width)
    {
        _host.Bot.Answer = ShowEverything(_host.Bot);
        await using OpenPage open = await OpenAsync(width: width);
        await open.SayAsync("show me " + new string('w', 200));
        await open.SeeAsync("A new micro-goal");
        Assert.True(
            await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "The page scrolls sideways.");
        const string cut = """
            [...document.querySelectorAll('.card :is(button, input, select, textarea)')].filter(control => {
              const inner = control.getBoundingClientRect(), outer = control.closest('.card').getBoundingClientRect();
              return inner.left < outer.left || inner.right > outer.right;
            }).map(control => control.textContent || control.id)
            """;
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(cut));
    }

    [BrowserFact]
    public async Task A_card_taller_than_the_chat_is_shown_from_its_top()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Goal, _ => Results.Ok());
        await using OpenPage open = await OpenAsync(width: 320);
        await open.SeeAsync("A new micro-goal");
        Assert.True(await open.Page.EvaluateAsync<bool>("""
            document.querySelector('.log').clientHeight < document.querySelector('.card').offsetHeight
              && document.querySelector('.card').getBoundingClientRect().top
                >= document.querySelector('.log').getBoundingClientRect().top
            """));
    }

    private static Func<JsonObject, Task<IResult>> ShowEverything(FakeBot bot) => async activity =>
    {
        string text = (string?)activity["text"] ?? "";
        if (text == "fail") return Results.StatusCode(500);
        if (!text.StartsWith("show me", StringComparison.Ordinal)) return Results.Ok();
        string[] cards = [SampleCards.Welcome, SampleCards.Mood, SampleCards.Saved("Done."), SampleCards.Goal];
        foreach (string card in cards) await bot.SendAsync(activity, FakeBot.WithCard(card));
        await bot.SendAsync(activity, SandboxHost.Activity("A [link](https://example.com/) and *words*."));
        await bot.SendAsync(activity, new JsonObject { ["type"] = "typing" });
        return Results.Ok();
    };
}
