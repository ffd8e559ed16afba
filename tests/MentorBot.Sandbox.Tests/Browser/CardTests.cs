namespace MentorBot.Sandbox.Tests.Browser;

public sealed class CardTests(ChromiumFixture chromium) : PageTests(chromium)
{
    [BrowserFact]
    public async Task A_pressed_button_makes_an_invoke_and_its_answer_takes_the_cards_place_for_good()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Mood, _ => FakeBot.CardAnswer(SampleCards.Saved("Noted: good.")));
        await using OpenPage open = await OpenAsync();
        await open.Button("🙂 Good").ClickAsync();
        await open.SeeAsync("Noted: good.");
        JsonObject invoke = await _host.Bot.NextAsync("invoke");
        JsonNode expected = JsonNode.Parse("""
            { "action": { "type": "Action.Execute", "title": "🙂 Good", "verb": "mood", "data": { "mood": 4 } },
              "trigger": "manual" }
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, invoke["value"]), invoke["value"]!.ToJsonString());
        Assert.Equal("adaptiveCard/action", (string)invoke["name"]!);
        Assert.Equal(
            await open.Page.Locator("[data-activity]").GetAttributeAsync("data-activity"),
            (string)invoke["replyToId"]!);
        Assert.Equal(0, await open.Log.GetByText("How was the week, Alex?").CountAsync());
        Assert.True(
            await open.Page.EvaluateAsync<bool>(
                "document.querySelector('.message-body').contains(document.activeElement)"), "The focus was lost.");
        await open.Page.ReloadAsync();
        await open.SeeAsync("Noted: good.");
        Assert.Equal(0, await open.Log.GetByText("How was the week, Alex?").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Inputs_go_with_the_button_once_they_are_in_order()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Goal, _ => FakeBot.CardAnswer(SampleCards.Saved("Goal saved.")));
        await using OpenPage open = await OpenAsync();
        await open.Button("Save goal").ClickAsync();
        await open.SeeAsync("Please say what you will do");
        await open.Page.GetByLabel("What will you do?").FillAsync("Two pages");
        await open.Page.GetByLabel("A day").CheckAsync();
        await open.Button("Save goal").ClickAsync();
        await open.SeeAsync("Goal saved.");
        JsonNode data = (await _host.Bot.NextAsync("invoke"))["value"]!["action"]!["data"]!;
        JsonNode expected = JsonNode.Parse("""
            { "draft": "g1", "title": "Two pages", "due": "2026-11-27", "area": "craft", "size": "m",
              "share": "false" }
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, data), data.ToJsonString());
    }

    [BrowserFact]
    public async Task Whoever_the_page_plays_in_Teams_can_be_picked()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Mentor, _ => FakeBot.CardAnswer(SampleCards.Saved("Asked.")));
        await using OpenPage open =
            await OpenAsync("employee", "?panes=employee,manager", 800);
        await open.Log.GetByLabel("Who is your mentor?").SelectOptionAsync(Cast.Manager.Name);
        await open.Button("Ask them").ClickAsync();
        await open.SeeAsync("Asked.");
        Assert.Equal(
            Cast.Manager.User, (string)(await _host.Bot.NextAsync("invoke"))["value"]!["action"]!["data"]!["who"]!);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_submit_is_a_message_without_words()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Goal, _ => Results.Ok());
        await using OpenPage open = await OpenAsync();
        await open.Button("Not now").ClickAsync();
        await open.SeeAsync("Sent to MentorBot.");
        JsonObject message = await _host.Bot.NextAsync("message");
        Assert.False(message.ContainsKey("text"));
        Assert.Equal("""{"token":"goal.skip"}""", message["value"]!.ToJsonString());
        Assert.Equal(
            await open.Page.Locator("[data-activity]").GetAttributeAsync("data-activity"),
            (string)message["replyToId"]!);
    }

    [BrowserFact]
    public async Task A_nested_card_opens_in_place_and_hidden_parts_come_and_go()
    {
        Scripts.Greeting(_host.Bot, SampleCards.Goal, _ => Results.Ok());
        await using OpenPage open = await OpenAsync();
        await _host.Bot.TakeAsync(2);
        await open.Button("More").ClickAsync();
        await open.SeeAsync("A goal has a date, or it is a wish.");
        ILocator hint = open.Log.GetByText("Small is fine.");
        Assert.False(await hint.IsVisibleAsync());
        await open.Button("Hint").ClickAsync();
        await hint.WaitForAsync();
        Assert.Empty(_host.Bot.Rest());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task What_the_bot_updates_or_deletes_changes_on_the_screen()
    {
        Scripts.Welcome(_host.Bot);
        await using OpenPage open = await OpenAsync();
        JsonObject installed = await _host.Bot.NextAsync("installationUpdate");
        await open.SeeAsync("Nice to meet you");
        string id = (await open.Page.Locator("[data-activity]").GetAttributeAsync("data-activity"))!;
        await _host.Bot.SendAsync(
            installed, FakeBot.WithCard(SampleCards.Saved("You answered on Tuesday.")), updates: id);
        await open.SeeAsync("You answered on Tuesday.");
        Assert.Equal(0, await open.Log.GetByText("Nice to meet you").CountAsync());
        string conversation = Uri.EscapeDataString((string)installed["conversation"]!["id"]!);
        await _host.SendAsync(HttpMethod.Delete, $"/sandbox/teams/v3/conversations/{conversation}/activities/{id}");
        await open.Page.Locator("[data-activity]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [BrowserTheory]
    [InlineData(
        """{ "statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Answered already." }""",
        "Answered already.", false)]
    [InlineData(
        """
        { "statusCode": 400, "type": "application/vnd.microsoft.error",
          "value": { "code": "Bad", "message": "Expired." } }
        """,
        "Expired.", true)]
    [InlineData("", "That didn't reach MentorBot. Nothing was changed.", true)]
    public async Task An_answer_without_a_card_is_said_below_it(string answer, string words, bool canRetry)
    {
        Scripts.Greeting(
            _host.Bot, SampleCards.Mood,
            _ => answer.Length == 0 ? Results.StatusCode(501) : Results.Text(answer, "application/json"));
        await using OpenPage open = await OpenAsync();
        await open.Button("😐 OK").ClickAsync();
        await open.Page.Locator(".remark", new() { HasText = words }).WaitForAsync();
        Assert.Equal(canRetry ? 1 : 0, await open.Button("Try again").CountAsync());
        Assert.True(await open.Log.GetByText("How was the week, Alex?").IsVisibleAsync());
    }
}
