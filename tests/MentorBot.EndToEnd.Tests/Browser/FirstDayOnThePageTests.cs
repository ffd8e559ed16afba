using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>The page and the real program together, as a newcomer meets them.</summary>
[Collection(BrowserTests.Name)]
public sealed class FirstDayOnThePageTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task A_check_in_by_its_card_and_a_micro_goal_by_typing()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open = await BotPage.OpenAsync(chromium, bot.Address);
        await open.SeeAsync("Hi Alex, I'm MentorBot");
        await open.Button("Try a check-in").ClickAsync();
        await open.SeeAsync("How was the week, Alex?");
        await open.AssertAccessibleAsync();
        await open.Button("🙂 Good").ClickAsync();
        await open.SeeAsync("Anything to keep?");
        await open.AssertAccessibleAsync();
        await open.Page.GetByLabel("A win").FillAsync("We shipped the wiki");
        await open.Button("Save check-in").ClickAsync();
        await open.SeeAsync("Saved");
        await open.Button("Edit").WaitForAsync();

        foreach (string typed in new[] { "goal", "Two pages in the wiki", "skip", "in 2 weeks" })
        {
            int before = await open.Log.GetByRole(AriaRole.Article).CountAsync();
            await open.SayAsync(typed);
            await Assertions.Expect(open.Log.GetByRole(AriaRole.Article)).ToHaveCountAsync(before + 2);
        }

        await open.SeeAsync("Goal saved");
        await open.Button("See my goals").ClickAsync();
        await open.SeeAsync("Your micro-goals");
        await open.AssertAccessibleAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Without_a_mouse()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open = await BotPage.OpenAsync(chromium, bot.Address, "?locale=de-DE");
        await open.SeeAsync("Hallo Alex, ich bin MentorBot");
        await open.TabToAsync("Check-in ausprobieren");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeeAsync("Wie war die Woche, Alex?");
        await open.TabToAsync("😀 Super");
        await open.Page.Keyboard.PressAsync("Space");
        await open.SeeAsync("Etwas festhalten?");
        await open.TabToAsync("Ein Erfolg");
        await open.Page.Keyboard.TypeAsync("Das Wiki steht");
        await open.TabToAsync("Check-in speichern");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeeAsync("Gespeichert");
        await open.TabToAsync("Schreib an MentorBot");
        await open.Page.Keyboard.TypeAsync("ziele");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeeAsync("Kein Ziel offen. Eine kleine Sache für die nächsten zwei Wochen?");
        await open.AssertAccessibleAsync();
        Assert.Empty(open.Complaints);
    }
}
