using System.Text.Json;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>Questions that open as modals.</summary>
public sealed class FormTests : GoalFormTest
{
    [Fact]
    public async Task A_form_is_open_before_the_press_is_acknowledged()
    {
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        await PressAsync();
        JsonElement body = Opened().Json;
        JsonElement view = body.GetProperty("view");
        Assert.Equal(
            ("17.4.abc", "modal", "answer:run.goal"),
            (
                body.GetProperty("trigger_id").GetString(), view.GetProperty("type").GetString(),
                view.GetProperty("private_metadata").GetString()));
        Assert.Equal(["Neues Ziel", "Ziel sichern", "Schließen"], Titles(view));
        Assert.Equal(
            ["title", "due", "who"],
            view.GetProperty("blocks").EnumerateArray()
                .Select(static block => block.GetProperty("block_id").GetString()));
        Assert.Equal("Bearer xoxb-harbor", Opened().Header("Authorization"));
    }

    [Fact]
    public async Task A_form_holds_what_is_known_already()
    {
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        await PressAsync();
        JsonElement[] inputs =
            [.. Opened().Json.GetProperty("view").GetProperty("blocks").EnumerateArray()
                .Select(static block => block.GetProperty("element"))];
        Assert.Equal(
            ("Two pages", "2026-12-31", "mentor"),
            (inputs[0].GetProperty("initial_value").GetString(), inputs[1].GetProperty("initial_date").GetString(),
            inputs[2].GetProperty("initial_option").GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_command_opens_a_form_too_with_titles_that_fit()
    {
        Form wide = Goal with { Title = new string('t', 40), Submit = new string('s', 40), Language = "en" };
        _bot.Inbound.Answer = _ => TurnAnswer.Nothing with { Form = wide };
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("goal"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Equal("17.6.abc", Opened().Json.GetProperty("trigger_id").GetString());
        Assert.Equal(
            [new string('t', 23) + "…", new string('s', 23) + "…", "Close"], Titles(Opened().Json.GetProperty("view")));
    }

    [Fact]
    public async Task What_carries_a_trigger_can_open_a_form()
    {
        await PressAsync();
        await PressAsync(static payload => InView(payload, "home"));
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("goal"));
        Assert.Equal([true, true, true], _bot.Inbound.Events.Select(static happened => happened.CanOpenForm));
    }

    [Fact]
    public async Task What_carries_none_or_lies_under_a_form_cannot()
    {
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        await PressAsync(static payload => payload.Remove("trigger_id"));
        await PressAsync(static payload => InView(payload, "modal"));
        using HttpResponseMessage submitted = await _bot.InteractionAsync(Sample.Submit("answer:run.goal", []));
        using HttpResponseMessage said = await _bot.EventAsync(Sample.Message("goal"));
        JsonObject command = Sample.Command("goal");
        command.Remove("trigger_id");
        using HttpResponseMessage typed = await _bot.CommandAsync(command);
        Assert.Equal(
            [false, false, false, false, false], _bot.Inbound.Events.Select(static happened => happened.CanOpenForm));
        Assert.DoesNotContain(_bot.Slack.Requests, static asked => asked.Method == "views.open");
    }

    [Fact]
    public async Task Only_what_was_submitted_comes_from_a_form()
    {
        await PressAsync();
        using HttpResponseMessage response = await _bot.InteractionAsync(Sample.Submit("answer:run.goal", []));
        Assert.Equal([false, true], _bot.Inbound.Events.Cast<ActionInvoked>().Select(static action => action.FromForm));
    }

    private static void InView(JsonObject payload, string type)
    {
        payload.Remove("channel");
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V04FORM" };
        payload["view"] = new JsonObject
        {
            ["type"] = type, ["state"] = new JsonObject { ["values"] = new JsonObject() },
        };
    }

    private static IEnumerable<string?> Titles(JsonElement view) =>
        new[] { "title", "submit", "close" }.Select(name => view.GetProperty(name).GetProperty("text").GetString());

    private Asked Opened() => Assert.Single(_bot.Slack.Requests, static asked => asked.Method == "views.open");
}
