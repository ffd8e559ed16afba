namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What is made of what people press, and what they see.</summary>
public sealed class InteractionTests : SlackBotTest
{
    [Fact]
    public async Task A_button_brings_its_token_and_what_the_inputs_hold()
    {
        ActionInvoked action = await PressAsync(Sample.Press("send.1", "goal.save:g1", Inputs.State()));
        Assert.Equal(
            (new ActionToken("goal.save", "g1"), "1767377001.000200", false),
            (action.Token, action.MessageId, action.WantsCard));
        Assert.Equal("17.4.abc", action.Receipt);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["title"] = "Two pages 🙂", ["hours"] = "2.5", ["big"] = "1000", ["due"] = "2026-12-31",
                ["time"] = "13:37", ["who"] = "mentor",
                ["mood"] = "2", ["public"] = "true", ["quiet"] = "false", ["mentor"] = "slack|T07HARBOR|U06LEA",
                ["mail"] = "mira@example.com",
            },
            action.Inputs);
    }

    [Fact]
    public async Task A_way_out_brings_nothing_but_its_token() =>
        Assert.Empty((await PressAsync(Sample.Press("leave.2", "skip:run.step", Inputs.State()))).Inputs);

    [Fact]
    public async Task A_step_of_a_rating_brings_itself_alone()
    {
        ActionInvoked action = await PressAsync(Sample.Press("rate.3", "checkin.mood:w47\nmood\n4", Inputs.State()));
        Assert.Equal("checkin.mood:w47", action.Token.ToString());
        Assert.Equal(KeyValuePair.Create("mood", "4"), Assert.Single(action.Inputs));
    }

    [Fact]
    public async Task A_button_without_a_value_says_its_token_by_its_id() =>
        Assert.Equal("goals.list", (await PressAsync(Sample.Press("goals.list", null))).Token.ToString());

    [Fact]
    public async Task A_button_in_a_view_is_answered_in_the_direct_conversation()
    {
        ActionInvoked action = await PressAsync(Sample.Press("send.1", "goal.new", null, static payload =>
        {
            payload.Remove("channel");
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V04FORM" };
            payload["view"] = new JsonObject
            {
                ["type"] = "home", ["state"] = new JsonObject { ["values"] = Inputs.State() },
            };
        }));
        Assert.Equal(("D01MIRA", null), (action.Address.Conversation, action.MessageId));
        Assert.Equal("Two pages 🙂", action.Inputs["title"]);
    }

    [Theory]
    [InlineData("open.1", null)]
    [InlineData("send.1", ":nothing")]
    [InlineData("", null)]
    public async Task What_means_nothing_is_taken_note_of(string actionId, string? value) =>
        await AssertNothingAsync(Sample.Press(actionId, value));

    [Fact]
    public async Task What_is_pressed_among_others_is_nothing() =>
        await AssertNothingAsync(Sample.Press(
            "send.1", "goal.save", null, static payload => payload["channel"]!["id"] = "C08HALL"));

    [Fact]
    public async Task What_is_changed_without_being_sent_is_nothing() =>
        await AssertNothingAsync(Sample.Press(
            "due", null, Inputs.State(), static payload => payload["actions"]![0]!["type"] = "datepicker"));

    [Theory]
    [InlineData("shortcut")]
    [InlineData("message_action")]
    [InlineData("view_closed")]
    [InlineData("block_suggestion")]
    [InlineData("of-tomorrow")]
    public async Task Other_types_are_taken_note_of(string type) =>
        await AssertNothingAsync(Sample.Press("send.1", "goal.save", null, payload => payload["type"] = type));

    [Fact]
    public async Task A_press_that_was_not_saved_is_said_in_the_person_s_language()
    {
        _bot.Inbound.Answer = static _ => throw Unsaved.Failure;
        JsonObject press =
            Sample.Press(
                "send.1", "goal.save", null, payload => payload["response_url"] = _bot.Slack.ResponseUrl.AbsoluteUri);
        using HttpResponseMessage response = await _bot.InteractionAsync(press);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            $$"""{"response_type":"ephemeral","replace_original":false,"text":"{{Unsaved.Words}}"}""",
            await response.Content.ReadAsStringAsync());
        Asked aside = Assert.Single(
            _bot.Slack.Requests, static asked => asked.Target.StartsWith("/actions/", StringComparison.Ordinal));
        Assert.Equal(Unsaved.Words, aside.Json.GetProperty("text").GetString());
        Assert.Null(aside.Header("Authorization"));
        Assert.True(Assert.Single(_bot.Inbound.Events).UnsavedInAnswer);
    }

    private async Task<ActionInvoked> PressAsync(JsonObject payload)
    {
        using HttpResponseMessage response = await _bot.InteractionAsync(payload);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        return Assert.IsType<ActionInvoked>(Assert.Single(_bot.Inbound.Events));
    }

    private async Task AssertNothingAsync(JsonObject payload)
    {
        using HttpResponseMessage response = await _bot.InteractionAsync(payload);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
    }
}
