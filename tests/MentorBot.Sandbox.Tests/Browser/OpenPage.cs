namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>The page in a browser profile of its own. Whatever the browser complains about is remembered.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly string _role;

    private OpenPage(IBrowserContext context, IPage page, string role)
    {
        _role = role;
        _context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>The pane that the test is about.</summary>
    public ILocator Pane => Page.Locator($"[data-pane={_role}]");

    public ILocator Log => Pane.GetByRole(AriaRole.Log);

    public ILocator Box => Pane.GetByLabel("Write to MentorBot");

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens the page with the employee alone.</summary>
    public static Task<OpenPage> OpenAsync(
        ChromiumFixture chromium, SandboxHost host, string query = "", int width = 1200,
        ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(
            chromium, host, "employee", query.Length == 0 ? "?panes=employee" : query + "&panes=employee", width,
            scheme);

    /// <summary>Opens the page with whatever the query says; the test is about this role's pane.</summary>
    public static async Task<OpenPage> OpenAsync(
        ChromiumFixture chromium, SandboxHost host, string role, string query, int width,
        ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            TimezoneId = "Europe/Berlin",
        });
        context.SetDefaultTimeout(15_000);
        OpenPage open = new(context, await context.NewPageAsync(), role);
        await open.Page.GotoAsync(new Uri(host.Url, "/" + query).ToString());
        return open;
    }

    public ILocator Button(string name) => Log.GetByRole(AriaRole.Button, new() { Name = name });

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Waits until the text stands in the chat.</summary>
    public Task SeeAsync(string text) => Log.GetByText(text, new() { Exact = true }).First.WaitForAsync();

    public Task AssertAccessibleAsync() => Page.AssertAccessibleAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
