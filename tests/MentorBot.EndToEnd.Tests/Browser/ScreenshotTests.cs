using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>
/// The picture in the README: made from the real program on demand, and otherwise held to what the program still shows.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(ChromiumFixture chromium)
{
    private static readonly (string Role, string Text)[] Shown =
    [
        ("employee", "Alex Kim"), ("employee", "Feedback from Dana"), ("employee", "Show the list to the team"),
        ("employee", "Make it a micro-goal"),
        ("manager", "Dana Fischer"), ("manager", "A word for Alex"),
        ("manager", "Sent to Alex. I'll tell you what comes of it."),
        ("mentor", "Maria Santos"), ("mentor", "Alex is stuck"), ("mentor", "From Alex"),
        ("mentor", "Alex says your answer helped."),
    ];

    private static string Picture => Repository.At("src/MentorBot.Sandbox/screenshot.png");

    [BrowserFact]
    public async Task The_picture_in_the_README_shows_what_the_page_shows()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open = await BotPage.OpenAsync(
            chromium, bot.Address, "?locale=en-US&zone=Europe/Berlin&theme=light", 1440, 860, PageStory.Everybody);
        PageStory story = new(open.Page);
        foreach (PageStep step in story.Steps.SkipLast(1))
        {
            await step.Act();
            await step.Reader.SeeAsync(step.Words);
        }

        foreach ((string role, string text) in Shown)
            await open.Page.Locator($"[data-pane={role}]").GetByText(text, new() { Exact = true }).Last.WaitForAsync();
        if (Environment.GetEnvironmentVariable("MENTORBOT_SCREENSHOT") == "write") await WriteAsync(open.Page);
        Assert.True(File.Exists(Picture), "There is no picture: make it with MENTORBOT_SCREENSHOT=write.");
    }

    // What the clocks show is the one thing that differs from run to run.
    private static async Task WriteAsync(IPage page)
    {
        await page.EvaluateAsync("""
            for (const time of document.querySelectorAll('.message time, .message-head time'))
              time.textContent = '3:04 PM';
            document.querySelector('.clock-time').textContent = 'Thu, Mar 5, 3:00 PM';
            document.querySelector('.clock-next').textContent = 'Next nudge: Thu, Mar 12, 3:00 PM';
            document.activeElement.blur();
            """);
        await page.ScreenshotAsync(new() { Path = Picture, Animations = ScreenshotAnimations.Disabled });
    }
}
