namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>One Chromium for all the tests of the page.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException(BrowserNeeds.Missing);

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is not null) return;
        _playwright = await Playwright.CreateAsync();
        BrowserTypeLaunchOptions options = new()
        {
            ExecutablePath = BrowserNeeds.Chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu"],
        };
        _browser = await _playwright.Chromium.LaunchAsync(options);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser";
}
