using System.Diagnostics;
using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.Tests.Cards.Browser;

/// <summary>
/// Makes pictures of every card, to be looked at: <c>MENTORBOT_PICTURES=artifacts/cards dotnet test
/// tests/MentorBot.Tests --filter Pictures</c>. A sheet of all cards and a picture of each, in both languages: light,
/// dark, and on a narrow phone.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class PictureTests(ChromiumFixture chromium)
{
    private const string Draw = """
        ([name, json]) => {
          const card = document.createElement("div");
          card.className = "card";
          card.append(Drawn.drawCard(JSON.parse(json), { executed() {}, submitted() {} }));
          const title = document.createElement("p");
          title.append(name);
          title.style.color = "var(--text-quiet)";
          const cell = document.createElement("section");
          cell.append(title, card);
          cell.id = name;
          document.body.append(cell);
        }
        """;

    private const string Sheet = """
        html { height: auto; overflow: visible; }
        body { display: block; height: auto; overflow: visible; margin: 0; padding: 10px; background: var(--ground);
               columns: 30rem; }
        section { break-inside: avoid; padding-bottom: 16px; font: 14px/20px 'Segoe UI', system-ui, sans-serif; }
        section > p { margin: 0 0 4px; font-size: 12px; }
        """;

    [PicturesTheory]
    [InlineData("light", ColorScheme.Light, 1600)]
    [InlineData("dark", ColorScheme.Dark, 1600)]
    [InlineData("phone", ColorScheme.Light, 320)]
    public async Task Pictures_of_every_card_are_made(string look, ColorScheme scheme, int width)
    {
        DirectoryInfo bundle = await BundleAsync();
        foreach (string locale in new[] { "en-GB", "de-DE" })
        {
            await using IBrowserContext context =
                await chromium.Browser.NewContextAsync(new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                    ColorScheme = scheme, Locale = locale
                });
            IPage page = await context.NewPageAsync();
            await page.SetContentAsync("<!doctype html>");
            await page.AddStyleTagAsync(new() { Path = Path.Combine(bundle.FullName, "page.css") });
            await page.AddStyleTagAsync(new() { Content = Sheet });
            await page.AddScriptTagAsync(new() { Path = Path.Combine(bundle.FullName, "cards.js") });
            IReadOnlyList<CatalogCard> cards = await CardCatalog.InAsync(locale);
            foreach (CatalogCard card in cards)
                await page.EvaluateAsync(Draw, new[] { card.Name, Golden.Render(card) });
            await SaveAsync(page, Path.Combine(PicturesTheoryAttribute.Folder, locale[..2], look), cards);
        }

        bundle.Delete(recursive: true);
    }

    private static async Task SaveAsync(IPage page, string folder, IReadOnlyList<CatalogCard> cards)
    {
        await page.ScreenshotAsync(new() { Path = $"{folder}.png", FullPage = true });
        foreach (CatalogCard card in cards) await page.Locator($"#{card.Name} > .card")
            .ScreenshotAsync(new() { Path = Path.Combine(folder, $"{card.Name}.png") });
        Assert.All(cards, card => Assert.True(new FileInfo(Path.Combine(folder, $"{card.Name}.png")).Length > 0));
    }

    /// <summary>The sandbox page's own drawing and looks, bundled for this.</summary>
    private static async Task<DirectoryInfo> BundleAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mentorbot-pictures-");
        string[] arguments =
        [
            BrowserNeeds.PageFolder("node_modules/esbuild/bin/esbuild"), $"cards={BrowserNeeds.PageFolder("cards.ts")}",
            $"page={BrowserNeeds.PageFolder("styles/page.css")}",
            "--bundle", "--format=iife", "--global-name=Drawn", $"--outdir={folder.FullName}", "--log-level=warning",
        ];
        using Process node = Process.Start(new ProcessStartInfo("node", arguments))
            ?? throw new InvalidOperationException("Node did not start.");
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return folder;
    }
}
