using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.Tests.Cards.Browser;

/// <summary>What the official Adaptive Cards renderer does with an answer that does not fit.</summary>
[Collection(BrowserTests.Name)]
public sealed class InputTests(ChromiumFixture chromium)
{
    private const string Draw = """
        json => {
          const card = new AdaptiveCards.AdaptiveCard();
          window.sent = [];
          card.onExecuteAction = action => window.sent.push(action.data);
          card.parse(JSON.parse(json));
          document.body.replaceChildren(card.render());
        }
        """;

    [BrowserFact]
    public async Task An_answer_that_is_missing_is_asked_for_at_its_input_and_nothing_is_sent()
    {
        IPage page = await DrawAsync("goal-ask");
        ILocator title = page.GetByRole(AriaRole.Textbox, new() { Name = "What do you want to get done?" });
        ILocator error = page.GetByText("A few words are needed, 120 characters at most.");
        Assert.False(await error.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Save goal" }).ClickAsync();
        Assert.True(await error.IsVisibleAsync());
        Assert.True(await IsRightAtAsync(title, error));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => sent.length"));

        await title.FillAsync("Two pages");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save goal" }).ClickAsync();
        Assert.Equal("Two pages", await page.EvaluateAsync<string>("() => sent[0].title"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_card_that_comes_back_shows_at_the_input_what_was_wrong_and_keeps_what_was_typed()
    {
        IPage page = await DrawAsync("goal-ask-rejected");
        ILocator due = page.GetByRole(AriaRole.Textbox, new() { Name = "By when?" });
        ILocator error =
            page.GetByText("A day from today to Fri, 1 Jan, please: small goals fit into six weeks.").First;
        Assert.True(await error.IsVisibleAsync());
        Assert.True(await IsRightAtAsync(due, error));
        Assert.Equal("2027-06-01", await due.InputValueAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Nothing that can be filled in lies between the two.</summary>
    private static async Task<bool> IsRightAtAsync(ILocator input, ILocator error)
    {
        LocatorBoundingBoxResult at = (await input.BoundingBoxAsync())!;
        LocatorBoundingBoxResult said = (await error.BoundingBoxAsync())!;
        foreach (ILocator other in await input.Page.Locator("input, textarea, select").AllAsync())
        {
            LocatorBoundingBoxResult place = (await other.BoundingBoxAsync())!;
            if (place.Y > Math.Min(at.Y, said.Y) && place.Y < Math.Max(at.Y, said.Y)) return false;
        }

        return Math.Abs(at.Y - said.Y) < 80;
    }

    private async Task<IPage> DrawAsync(string golden)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new()
        {
            Path = BrowserNeeds.PageFolder("node_modules/adaptivecards/dist/adaptivecards.min.js"),
        });
        await page.EvaluateAsync(
            Draw, await File.ReadAllTextAsync(Path.Combine(Golden.Folder("en-GB"), $"{golden}.json")));
        return page;
    }
}
