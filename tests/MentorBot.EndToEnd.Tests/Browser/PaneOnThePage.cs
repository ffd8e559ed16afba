namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>One person's pane on the sandbox page.</summary>
internal sealed class PaneOnThePage(IPage page, string role)
{
    public ILocator Whole => page.Locator($"[data-pane={role}]");

    /// <summary>Everything that stands in the pane.</summary>
    public Task<string> TextAsync() => Whole.InnerTextAsync();

    /// <summary>Waits until these words stand in the pane.</summary>
    public async Task SeeAsync(params string[] words)
    {
        foreach (string word in words) await Whole.GetByText(word).Last.WaitForAsync();
    }

    public Task PressAsync(string title) =>
        Whole.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    public Task FillAsync(string label, string text) =>
        Whole.GetByLabel(label, new() { Exact = true }).Last.FillAsync(text);

    public async Task SayAsync(string text)
    {
        ILocator box = Whole.Locator(".compose textarea");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
