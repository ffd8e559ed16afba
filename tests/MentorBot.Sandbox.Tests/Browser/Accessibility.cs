namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>What axe finds wrong with a page.</summary>
internal static class Accessibility
{
    // By evaluation, not by a script element: the page's policy lets no foreign script in.
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        string axe = BrowserNeeds.PageFolder("node_modules/axe-core/axe.min.js");
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        string violations = await page.EvaluateAsync<string>("""
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(result => result.violations
                .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`).join('\n'))
            """);
        Assert.True(violations.Length == 0, violations);
    }
}
