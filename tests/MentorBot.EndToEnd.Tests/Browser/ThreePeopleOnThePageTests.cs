using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>The mission on the sandbox page: three panes, one story.</summary>
[Collection(BrowserTests.Name)]
public sealed class ThreePeopleOnThePageTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task The_story_in_three_panes()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open =
            await BotPage.OpenAsync(chromium, bot.Address, width: 1500, height: 900, role: PageStory.Everybody);
        PageStory story = new(open.Page);
        foreach (PageStep step in story.Steps)
        {
            await step.Act();
            await step.Reader.SeeAsync(step.Words);
            await story.AssertNothingUnsharedIsSeenAsync();
        }

        await open.AssertAccessibleAsync();
        Assert.Empty(open.Complaints);
    }

    /// <summary>
    /// The program, and with it both stand-ins, is killed as soon as a step is done; the page stays open and finds its
    /// way back.
    /// </summary>
    [BrowserDrillFact]
    public async Task Killed_after_each_step_it_goes_on()
    {
        using TemporaryFolder folder = new();
        Bot bot = await Bot.StartAsync(folder.Database);
        string address = bot.Address.ToString();
        try
        {
            await using BotPage open =
                await BotPage.OpenAsync(chromium, bot.Address, width: 1500, height: 900, role: PageStory.Everybody);
            PageStory story = new(open.Page);
            foreach (PageStep step in story.Steps)
            {
                await step.Act();
                await step.Reader.SeeAsync(step.Words);
                await bot.Process.KillAsync();
                await bot.DisposeAsync();
                await open.ConnectedAsync(false);
                bot = await Bot.StartAsync(folder.Database, ("ASPNETCORE_URLS", address));
                await open.ConnectedAsync(true);
                await step.Reader.SeeAsync(step.Words);
                await story.AssertNothingUnsharedIsSeenAsync();
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }
}
