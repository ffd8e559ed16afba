using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>
/// The sandbox page of a running bot, in a browser profile of its own. Whatever the browser complains about is
/// remembered.
/// </summary>
internal sealed class BotPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private BotPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    /// <summary>Opens the page with one pane: the employee's, unless another role is named.</summary>
    public static async Task<BotPage> OpenAsync(
        ChromiumFixture chromium, Uri bot, string query = "", int width = 1200, int height = 800,
        string role = "employee")
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US", TimezoneId = "Europe/Berlin",
        });
        context.SetDefaultTimeout(30_000);
        BotPage open = new(context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(bot, $"/{(query.Length == 0 ? "?" : query + "&")}panes={role}").ToString());
        return open;
    }

    /// <summary>Waits until every pane has lost the program, or has found it again.</summary>
    public async Task ConnectedAsync(bool isConnected)
    {
        LocatorWaitForOptions state = new()
        {
            State = isConnected ? WaitForSelectorState.Hidden : WaitForSelectorState.Visible,
        };
        foreach (ILocator pane in await Page.Locator(".connection").AllAsync()) await pane.WaitForAsync(state);
    }

    public ILocator Button(string name) => Log.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    public async Task SayAsync(string text)
    {
        ILocator box = Page.GetByLabel("Write to MentorBot");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Waits until the text stands in the chat.</summary>
    public Task SeeAsync(string text) => Log.GetByText(text, new() { Exact = true }).First.WaitForAsync();

    /// <summary>
    /// Tabs on, or back, until the focus is on the control with this name; whatever cannot be reached so is not found.
    /// </summary>
    public async Task TabToAsync(string name, bool back = false)
    {
        const string focused =
            "(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.getAttribute('aria-label')"
                + " ?? document.activeElement.textContent).trim()";
        for (int tabs = 0; tabs < 60; tabs++)
        {
            if (await Page.EvaluateAsync<string>(focused) == name) return;
            await Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        Assert.Fail($"The keyboard does not reach '{name}'.");
    }

    public Task AssertAccessibleAsync() => Page.AssertAccessibleAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
