using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>The Slack that Development has of its own, with the real program behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class MentorInSlackTests(ChromiumFixture chromium)
{
    [BrowserFact]
    public async Task A_check_in_by_typing_by_a_button_and_by_a_command()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        await using BotPage open = await BotPage.OpenAsync(chromium, bot.Address, role: "mentor");
        await open.SayAsync("hi");
        await open.SeeAsync("Hi Maria, I'm MentorBot");
        await open.AssertAccessibleAsync();
        await open.SayAsync("check in");
        await open.SeeAsync("How was the week, Maria?");
        await open.Log.GetByRole(AriaRole.Button, new() { NameRegex = new("^🙂 Good:") }).ClickAsync();
        await open.SeeAsync("Anything to keep?");
        await open.Page.GetByLabel("A win").FillAsync("We shipped *the* wiki & <more>");
        await open.Button("Save check-in").ClickAsync();
        await open.SeeAsync("Saved");
        await open.Log.GetByText("We shipped *the* wiki & <more>").First.WaitForAsync();
        await open.SayAsync("/mentor goals");
        await open.SeeAsync("No goals open. One small thing for the next two weeks?");
        await open.AssertAccessibleAsync();
        Assert.Empty(open.Complaints);
    }
}
