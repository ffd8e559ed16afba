using MentorBot.Sandbox.Tests.Slack;

namespace MentorBot.Sandbox.Tests.Browser;

public sealed class ModalTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task A_form_opens_is_mended_and_sent_with_the_keyboard_alone()
    {
        await using OpenPage open = await OpenFormAsync(Samples.Form());
        IKeyboard keys = open.Page.Keyboard;
        Assert.Equal("What will you do?", await FocusedAsync(open));
        await keys.PressAsync("Enter");
        await Dialog(open).GetByText("Please complete this field.").WaitForAsync();
        Assert.Equal("What will you do?", await FocusedAsync(open));
        await keys.TypeAsync("Two pages");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("11");
        await keys.PressAsync("Enter");
        await Dialog(open).GetByText("Please enter 10 or less.").WaitForAsync();
        await keys.PressAsync("ControlOrMeta+A");
        await keys.TypeAsync("3");
        _host.SlackBot.Answer = Submitted("""{ "response_action": "errors", "errors": { "title": "Which pages?" } }""");
        await keys.PressAsync("Enter");
        await Dialog(open).GetByText("Which pages?").WaitForAsync();
        Assert.Equal("true", await Dialog(open).GetByLabel("What will you do?").GetAttributeAsync("aria-invalid"));
        await keys.TypeAsync(" in the wiki");
        _host.SlackBot.Answer = Submitted("");
        await keys.PressAsync("Enter");
        await Dialog(open).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await _host.SlackBot.NextAsync("view_submission");
        JsonNode values = (await _host.SlackBot.NextAsync("view_submission")).Json["view"]!["state"]!["values"]!;
        Assert.Equal(
            ("Two pages in the wiki", "3"),
            ((string)values["title"]!["title"]!["value"]!, (string)values["hours"]!["hours"]!["value"]!));
        Assert.Equal("Open", await open.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Escape_leaves_and_the_bot_hears_of_it()
    {
        await using OpenPage open = await OpenFormAsync(Samples.Form(notifyOnClose: true));
        await open.Page.Keyboard.PressAsync("Escape");
        await Dialog(open).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.False((bool)(await _host.SlackBot.NextAsync("view_closed")).Json["is_cleared"]!);
        Assert.Equal("Open", await open.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [BrowserFact]
    public async Task A_form_upon_another_gives_way_to_it_and_what_was_typed_is_still_there()
    {
        await using OpenPage open = await OpenFormAsync(Samples.Form());
        await Dialog(open).GetByLabel("What will you do?").FillAsync("Two pages");
        JsonObject push = new() { ["response_action"] = "push", ["view"] = Samples.Form("Another") };
        _host.SlackBot.Answer = Submitted(push.ToJsonString());
        await Dialog(open).GetByRole(AriaRole.Button, new() { Name = "Save goal" }).ClickAsync();
        await Dialog(open).GetByRole(AriaRole.Heading, new() { Name = "Another" }).WaitForAsync();
        Assert.Equal("", await Dialog(open).GetByLabel("What will you do?").InputValueAsync());
        await Dialog(open).GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await Dialog(open).GetByRole(AriaRole.Heading, new() { Name = "A goal" }).WaitForAsync();
        Assert.Equal("Two pages", await Dialog(open).GetByLabel("What will you do?").InputValueAsync());
        await Dialog(open).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Dialog(open).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task A_form_that_nobody_answers_stays_with_all_that_is_in_it()
    {
        await using OpenPage open = await OpenFormAsync(Samples.Form());
        await Dialog(open).GetByLabel("What will you do?").FillAsync("Two pages");
        _host.SlackBot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        await Dialog(open).GetByRole(AriaRole.Button, new() { Name = "Save goal" }).ClickAsync();
        await Dialog(open).GetByText("MentorBot didn't respond. What you entered is still here.").WaitForAsync();
        Assert.Equal("Two pages", await Dialog(open).GetByLabel("What will you do?").InputValueAsync());
    }

    [BrowserTheory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1500, ColorScheme.Light)]
    [InlineData(1500, ColorScheme.Dark)]
    public async Task A_form_of_every_block_breaks_nothing_of_WCAG_A_or_AA(int width, ColorScheme scheme)
    {
        JsonObject form = Samples.Form();
        form["blocks"] = JsonNode.Parse(Samples.EveryBlock);
        await using OpenPage open = await OpenFormAsync(form, width, scheme);
        await Dialog(open).GetByRole(AriaRole.Button, new() { Name = "Save goal" }).Last.ClickAsync();
        await Dialog(open).GetByText("Please complete this field.").First.WaitForAsync();
        await open.AssertAccessibleAsync();
        const string fits =
            "[...document.querySelectorAll('.modal-body')].every(body => body.scrollWidth <= body.clientWidth)";
        Assert.True(await open.Page.EvaluateAsync<bool>(fits), "The form scrolls sideways.");
    }

    private static ILocator Dialog(OpenPage open) => open.Page.GetByRole(AriaRole.Dialog);

    private static Func<Brought, Task<IResult>> Submitted(string answer) => brought =>
        Task.FromResult(brought.Kind == "view_submission" ? Results.Text(answer, "application/json") : Results.Ok());

    /// <summary>Presses a button at which the bot opens the form.</summary>
    private async Task<OpenPage> OpenFormAsync(
        JsonObject form, int width = 1500, ColorScheme scheme = ColorScheme.Light)
    {
        _host.SlackBot.Answer = async brought =>
        {
            if (brought.Kind == "block_actions")
                await ViewMethodTests.OpenAsync(_host, (string)brought.Json["trigger_id"]!, form);
            return Results.Ok();
        };
        await _host.SlackBot.SayAsync("A goal", Samples.OneButton);
        OpenPage open = await OpenSlackAsync(width, scheme);
        await open.Button("Open").ClickAsync();
        await Dialog(open).WaitForAsync();
        return open;
    }

    private static Task<string> FocusedAsync(OpenPage open) =>
        open.Page.EvaluateAsync<string>("document.activeElement.labels[0].textContent");
}
