using Microsoft.Playwright;

namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>The page in a browser profile of its own. Whatever the browser complains about is remembered.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public ILocator Box => Page.GetByLabel("Write to MentorBot");

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<OpenPage> OpenAsync(
        ChromiumFixture chromium, SandboxHost host, string query = "", int width = 1200, ColorScheme scheme = ColorScheme.Light)
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
        OpenPage open = new(context, await context.NewPageAsync());
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

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
