using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.Tests.Cards.Browser;

/// <summary>
/// What the official Adaptive Cards renderer has to say of the cards. Whom one can pick Teams fills in itself, which
/// the renderer does not know of.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class OfficialRendererTests(ChromiumFixture chromium)
{
    private const string Findings = """
        json => {
          const picked = (part) => {
            for (const one of [part].flat()) {
              if (typeof one !== "object" || one === null) continue;
              if (one["choices.data"]?.dataset === "graph.microsoft.com/users" && one.choices.length === 0)
                one.choices = [{ title: "Maria", value: "o-1" }];
              Object.values(one).forEach(picked);
            }
            return part;
          };
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
            result.outputHtml = text;
            result.didProcess = true;
          };
          const context = new AdaptiveCards.SerializationContext();
          const card = new AdaptiveCards.AdaptiveCard();
          card.parse(picked(JSON.parse(json)), context);
          const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
          const validated = card.validateProperties().validationEvents.map(event => event.message);
          return [...parsed, ...validated, ...(card.render() ? [] : ["Nothing is drawn."])];
        }
        """;

    [BrowserTheory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_is_read_and_drawn_without_a_finding(string locale)
    {
        IPage page = await OpenAsync();
        List<string> found = [];
        foreach (string file in Golden.Files(locale))
        {
            string[] findings = await page.EvaluateAsync<string[]>(Findings, await File.ReadAllTextAsync(file));
            found.AddRange(findings.Select(finding => $"{Path.GetFileName(file)}: {finding}"));
        }

        await page.Context.CloseAsync();
        Assert.Empty(found);
    }

    [BrowserTheory]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Nonsense" } ] }""")]
    [InlineData(
        """{ "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "Input.Text", "label": "No id" } ] }""")]
    public async Task A_card_that_is_wrong_is_found(string card)
    {
        IPage page = await OpenAsync();
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(Findings, card));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new()
        {
            Path = BrowserNeeds.PageFolder("node_modules/adaptivecards/dist/adaptivecards.min.js"),
        });
        return page;
    }
}
