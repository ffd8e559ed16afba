namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>Tests of the page in a browser, each with a sandbox of its own.</summary>
[Collection(BrowserTests.Name)]
public abstract class PageTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private protected SandboxHost _host = null!;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    /// <summary>As <see cref="OpenPage.OpenAsync(ChromiumFixture, SandboxHost, string, int, ColorScheme)"/>.</summary>
    private protected Task<OpenPage> OpenAsync(
        string query = "", int width = 1200, ColorScheme scheme = ColorScheme.Light) =>
        OpenPage.OpenAsync(chromium, _host, query, width, scheme);

    /// <summary>Opens the page with whatever the query says; the test is about this role's pane.</summary>
    private protected Task<OpenPage> OpenAsync(string role, string query, int width) =>
        OpenPage.OpenAsync(chromium, _host, role, query, width);

    /// <summary>Opens the page with the mentor alone, who is in Slack.</summary>
    private protected Task<OpenPage> OpenSlackAsync(int width = 1500, ColorScheme scheme = ColorScheme.Light) =>
        OpenPage.OpenAsync(chromium, _host, "mentor", "?panes=mentor", width, scheme);
}
