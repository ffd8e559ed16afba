using MentorBot.EndToEnd.Tests.Running;
using MentorBot.Sandbox.Tests.Browser;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>The picture in the README: made from the real program on demand, and otherwise held to what the program still shows.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(ChromiumFixture chromium)
{
    private static readonly string[] Shown =
    [
        "Mia Schäfer", "Hi Mia, I'm MentorBot", "How was the week, Mia?", "🙂 Good", "Saved",
        "The week", "The wiki is live", "Two quiet mornings", "Edit", "Only you can see this.",
    ];

    private static string Picture => Repository.At("src/MentorBot.Sandbox/screenshot.png");

    [BrowserFact]
    public async Task The_picture_in_the_README_shows_what_the_page_shows()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open = await BotPage.OpenAsync(
            chromium, bot.Address, "?name=Mia%20Sch%C3%A4fer&user=mia&locale=en-US&zone=Europe/Berlin&theme=light", 900, 880);
        await open.Button("Try a check-in").ClickAsync();
        await open.Button("🙂 Good").ClickAsync();
        await open.Page.GetByLabel("A win").FillAsync("The wiki is live");
        await open.Page.GetByLabel("One focus until next time").FillAsync("Two quiet mornings");
        await open.Button("Save check-in").ClickAsync();
        await open.Button("Edit").WaitForAsync();
        foreach (string text in Shown) await open.Page.GetByText(text, new() { Exact = true }).First.WaitForAsync();
        if (Environment.GetEnvironmentVariable("MENTORBOT_SCREENSHOT") == "write") await WriteAsync(open.Page);
        Assert.True(File.Exists(Picture), "There is no picture: make it with MENTORBOT_SCREENSHOT=write.");
    }

    // The clock on the wall is the one thing that differs from run to run.
    private static async Task WriteAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('time').forEach(time => { time.textContent = '9:41 AM'; }); document.activeElement.blur()");
        await page.ScreenshotAsync(new() { Path = Picture, Animations = ScreenshotAnimations.Disabled });
    }
}
