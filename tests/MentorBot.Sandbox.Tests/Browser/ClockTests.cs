using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ClockTests(ChromiumFixture chromium)
{
    private const string Now = "2026-11-25T10:00:00Z";
    private const string Next = "2026-11-26T14:00:00Z";

    [BrowserFact]
    public async Task It_shows_the_peoples_time_and_jumps_to_the_next_nudge()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(more: Map);
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "?locale=en-GB&zone=Europe/Berlin");
        ILocator clock = open.Page.GetByRole(AriaRole.Group, new() { Name = "The people's clock" });
        await clock.GetByText("Wed 25 Nov, 11:00").WaitForAsync();
        await clock.GetByText("Next nudge: Thu 26 Nov, 15:00").WaitForAsync();
        await clock.GetByRole(AriaRole.Button, new() { Name = "Jump to the next nudge" }).ClickAsync();
        await open.Page.GetByText("It is now Thu 26 Nov, 15:00.")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await clock.GetByText("No nudge is planned").WaitForAsync();
        await clock.GetByRole(AriaRole.Button).ClickAsync();
        await open.Page.GetByText("No nudge is planned, so the time stays as it is.")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        await open.Page.GetByText("Deutsch").ClickAsync();
        await clock.Page.GetByText("Do., 26. Nov., 15:00").WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task It_speaks_German_from_the_start()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(more: Map);
        await using OpenPage open =
            await OpenPage.OpenAsync(chromium, host, "?locale=de-DE&zone=Europe/Berlin", width: 320);
        ILocator clock = open.Page.GetByRole(AriaRole.Group, new() { Name = "Die Uhr der Personen" });
        await clock.GetByText("Nächster Anstoß: Do., 26. Nov., 15:00").WaitForAsync();
        ILocator button =
            clock.GetByRole(AriaRole.Button, new() { Name = "Zum nächsten Anstoß springen", Exact = true });
        Assert.Equal("Zum nächsten Anstoß", await button.InnerTextAsync());
    }

    [BrowserFact]
    public async Task It_looks_again_when_somebody_wrote()
    {
        string next = "null";
        await using SandboxHost host = await SandboxHost.StartAsync(
            more: app => app.MapGet(
                "/sandbox/clock",
                () => Results.Text($$"""{ "now": "{{Now}}", "next": {{next}} }""", "application/json")));
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "?locale=en-GB&zone=Europe/Berlin");
        await open.Page.GetByText("No nudge is planned").WaitForAsync();
        JsonObject installed = await host.Bot.NextAsync("installationUpdate");
        next = $"\"{Next}\"";
        await host.Bot.SendAsync(installed, SandboxHost.Activity("See you tomorrow."));
        await open.Page.GetByText("Next nudge: Thu 26 Nov, 15:00").WaitForAsync();
    }

    [BrowserFact]
    public async Task Where_there_is_none_it_is_not_shown()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host);
        await host.Bot.NextAsync("installationUpdate");
        Assert.Equal(
            0, await open.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to the next nudge" }).CountAsync());
        Assert.Empty(open.Complaints);
    }

    /// <summary>A clock with one nudge to come.</summary>
    internal static void Map(IEndpointRouteBuilder app)
    {
        bool hasJumped = false;
        string Times() =>
            hasJumped ? $$"""{ "now": "{{Next}}", "next": null }""" : $$"""{ "now": "{{Now}}", "next": "{{Next}}" }""";
        app.MapGet("/sandbox/clock", () => Results.Text(Times(), "application/json"));
        app.MapPost("/sandbox/clock/next", () =>
        {
            hasJumped = true;
            return Results.Text(Times(), "application/json");
        });
    }
}
