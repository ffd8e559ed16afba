using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Tests.Browser;

/// <summary>
/// A test that needs Chromium and the bundled page: skipped where one is missing, with the reason, unless
/// <c>MENTORBOT_REQUIRE=all</c>.
/// </summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeeds.SkipReason;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for several cases.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserNeeds.SkipReason;
}

internal static class BrowserNeeds
{
    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing { get; } =
        Chromium is null ? "Chromium was not found. Install it: apt-get install -y chromium"
        : PageFiles.OfThisBuild().Find(PageFiles.Index) is null
            ? "The page was built without Node. Install Node 20 or newer, then build again: apt-get install -y "
                + "nodejs npm"
        : null;

    public static string? SkipReason => Requirements.SkipReason(Missing);

    /// <summary>Where Chromium is, or null.</summary>
    public static string? Chromium => Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome.exe");

    /// <summary>A file of the page's own folder, wherever the tests run from.</summary>
    public static string PageFolder(string path) => Path.Combine(Repository.At("src/MentorBot.Sandbox/Page"), path);
}
