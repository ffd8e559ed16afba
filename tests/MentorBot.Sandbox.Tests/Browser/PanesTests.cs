using MentorBot.Sandbox.Tests.Slack;

namespace MentorBot.Sandbox.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PanesTests(ChromiumFixture chromium)
{
    private static readonly string[] Landmarks =
    [
        "Alex Kim, employee", "Dana Fischer, manager", "Maria Santos, mentor",
    ];

    [BrowserFact]
    public async Task Three_people_chat_side_by_side_each_with_a_name()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        Scripts.Welcome(host.Bot);
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "employee", "", 1500);
        foreach (string name in Landmarks)
            await open.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true }).WaitForAsync();
        foreach (string name in new[] { "Alex Kim", "Dana Fischer", "Maria Santos" })
            Assert.Equal(
                1,
                await open.Page.GetByRole(AriaRole.Textbox, new() { Name = $"Write to MentorBot {name}", Exact = true })
                    .CountAsync());
        const string measured =
            "[...document.querySelectorAll('.pane')].map(pane => Math.round(pane.getBoundingClientRect().width))";
        int[] widths = await open.Page.EvaluateAsync<int[]>(measured);
        Assert.Single(widths.Distinct());
        Assert.False(await open.Page.GetByRole(AriaRole.Tablist).IsVisibleAsync());
        HashSet<string> met = [.. (await InstalledAsync(host)).Select(one => (string)one["from"]!["aadObjectId"]!)];
        Assert.Equal([Cast.Employee.User, Cast.Manager.User], met.Order(StringComparer.Ordinal));
        await open.SayAsync("only Alex says this");
        Assert.Equal("Alex Kim", (string)(await host.Bot.NextAsync("message"))["from"]!["name"]!);
        Assert.Equal(1, await open.Page.GetByText("only Alex says this").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task On_a_narrow_page_tabs_lead_from_one_to_the_next_and_tell_of_news()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "mentor", "", 390);
        ILocator tab = open.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("Maria Santos") });
        Assert.False(await open.Pane.IsVisibleAsync());
        await host.SlackBot.NextAsync("app_home_opened");
        await host.SlackBot.SayAsync("Something for you");
        await tab.GetByText("something new").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Maria Santos Mentor something new" }))
            .ToBeVisibleAsync();
        await open.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("Alex Kim") }).FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.SeeAsync("Something for you");
        await Assertions.Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(tab).ToBeFocusedAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tabpanel)).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Maria Santos Mentor", Exact = true }))
            .ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(open.Page.Locator("[data-pane=employee]")).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(open.Pane).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_address_chooses_whose_panes_there_are()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "mentor", "?panes=employee,mentor", 1500);
        await open.Box.WaitForAsync();
        Assert.Equal(
            ["employee", "mentor"],
            await open.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.pane')].map(pane => pane.dataset.pane)"));
    }

    [BrowserFact]
    public async Task Starting_over_is_for_the_employee_alone()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "manager", "", 1500);
        await InstalledAsync(host);
        await open.SayAsync("I stay");
        await open.SeeAsync("I stay");
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        await open.Page.GetByText("Start over as somebody new").ClickAsync();
        Assert.NotEqual(
            Cast.Employee.User, (string)(await host.Bot.NextAsync("installationUpdate"))["from"]!["aadObjectId"]!);
        await open.SeeAsync("I stay");
        Assert.Equal(3, await open.Page.Locator(".pane").CountAsync());
    }

    [BrowserFact]
    public async Task A_pane_of_a_channel_that_is_real_says_where_to_chat_instead()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(options: Cast.Options with { Slack = null });
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "mentor", "", 1500);
        await open.Pane.GetByText("MentorBot is connected to the real Slack, so please chat with it there.")
            .WaitForAsync();
        Assert.Equal(0, await open.Box.CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_language_of_the_page_is_that_of_every_client()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using OpenPage open =
            await OpenPage.OpenAsync(chromium, host, "manager", "?locale=en-GB&zone=Asia/Kolkata", 1500);
        await host.SlackBot.NextAsync("app_home_opened");
        await open.Page.GetByLabel("Settings").First.ClickAsync();
        Task<IResponse> told = open.Page.WaitForResponseAsync("**/sandbox/slack/opened");
        await open.Page.GetByText("Deutsch").ClickAsync();
        await told;
        JsonObject user =
            await host.SlackBot.CallAsync(
                "users.info", new JsonObject { ["user"] = "U0MARIA", ["include_locale"] = true });
        Assert.Equal(("de-DE", "Asia/Kolkata"), ((string)user["user"]!["locale"]!, (string)user["user"]!["tz"]!));
        await open.Page.GetByRole(AriaRole.Region, new() { Name = "Dana Fischer, Führungskraft" }).WaitForAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Pane.GetByLabel("Schreib an MentorBot").FillAsync("hallo");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("de-DE", (string)(await host.Bot.NextAsync("message"))["locale"]!);
    }

    [BrowserTheory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1500, ColorScheme.Light)]
    [InlineData(1500, ColorScheme.Dark)]
    public async Task Nothing_of_the_three_breaks_WCAG_A_or_AA_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using SandboxHost host = await SandboxHost.StartAsync(more: ClockTests.Map);
        Scripts.Welcome(host.Bot);
        await host.SlackBot.SayAsync("A new micro-goal", Samples.EveryBlock);
        await using OpenPage open = await OpenPage.OpenAsync(chromium, host, "mentor", "", width, scheme);
        if (width < 1100)
            await open.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new("Maria Santos") }).ClickAsync();
        host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await open.SayAsync("hello");
        await open.Button("Try again").WaitForAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to the next nudge" }).WaitForAsync();
        await open.AssertAccessibleAsync();
        Assert.True(
            await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "The page scrolls sideways.");
        const string cut = """
            [...document.querySelectorAll('.pane-slack :is(button, input, select, textarea)')].filter(control => {
              const inner = control.getBoundingClientRect(), outer = control.closest('.pane').getBoundingClientRect();
              return inner.left < outer.left || inner.right > outer.right;
            }).map(control => control.textContent || control.id)
            """;
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(cut));
    }

    private static async Task<List<JsonObject>> InstalledAsync(SandboxHost host) =>
        [await host.Bot.NextAsync("installationUpdate"), await host.Bot.NextAsync("installationUpdate")];
}
