using System.Diagnostics;
using System.Text.Json;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>Questions that open as modals, and what becomes of those that do not.</summary>
public sealed class FormTests : SlackBotTest
{
    private const string StandsInTheConversation = "its question stands in the conversation.";

    private static readonly ActionToken Token = new("answer", "run.goal");

    private static readonly Form Goal = new("Neues Ziel", "Ziel sichern", Token, Card.Of(
        new Heading("Neues Ziel"),
        new TextInput("title", "Was nimmst du dir vor?") { Value = "Two pages" },
        new DateInput("due", "Bis wann?") { Value = "2026-12-31" },
        new ChoiceInput("who", "Wer sieht das?", [new Choice("me", "Nur du"), new Choice("mentor", "Dein Mentor")])
        {
            Value = "mentor",
        },
        Buttons.Of(
            new SubmitButton("Ziel sichern", Token, ButtonStyle.Main),
            new SubmitButton("Überspringen", new ActionToken("skip", "run.goal")) { SendsInputs = false })), "de-DE");

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

    [Theory]
    [InlineData(200, """{"ok":false,"error":"expired_trigger_id"}""", "(200 expired_trigger_id)")]
    [InlineData(
        200, """{"error":"invalid_arguments","ok":false,"response_metadata":{"messages":["invalid `trigger_id`"]}}""",
        "(200 invalid_arguments)")]
    [InlineData(503, "<html>", "(503 ")]
    public async Task A_form_that_Slack_does_not_open_is_logged(int status, string answer, string reason)
    {
        _bot.Slack.Always("views.open", answer, status);
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        await PressAsync();
        AssertLogged("Warning: ", reason);
    }

    [Fact]
    public async Task A_form_that_takes_too_long_is_not_waited_for()
    {
        TaskCompletionSource forever = new();
        _bot.Slack.Answers["views.open"] = context => forever.Task.WaitAsync(context.RequestAborted);
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        long begun = Stopwatch.GetTimestamp();
        await PressAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(10));
        AssertLogged("Information: ", "in time");
    }

    [Fact]
    public async Task A_form_for_which_there_is_no_time_left_is_not_opened()
    {
        _bot.Inbound.Answer = _ =>
        {
            _bot.Clock.Now += TimeSpan.FromSeconds(2.8);
            return TurnAnswer.Nothing with { Form = Goal };
        };
        await PressAsync();
        Assert.DoesNotContain(_bot.Slack.Requests, static asked => asked.Method == "views.open");
        AssertLogged("Information: ", "in time");
    }

    [Fact]
    public async Task A_form_that_cannot_be_drawn_is_logged_without_its_words()
    {
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with
        {
            Form = Goal with { Card = Card.Of(new Heading("A secret"), new OddPart()) },
        };
        await PressAsync();
        AssertLogged("Error: ", "NotSupportedException");
    }

    [Fact]
    public async Task A_token_that_cannot_be_read_fails_no_press()
    {
        _bot.Inbound.Answer = _ =>
        {
            _bot.Tokens.Failure = new IOException("A secret");
            return TurnAnswer.Nothing with { Form = Goal };
        };
        await PressAsync();
        AssertLogged("Error: ", "IOException");
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

    private async Task PressAsync(Action<JsonObject>? vary = null)
    {
        using HttpResponseMessage response =
            await _bot.InteractionAsync(Sample.Press("send.1", "goal.new", null, vary));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    private void AssertLogged(string level, string reason)
    {
        string line =
            Assert.Single(
                _bot.Log.Lines, static line => line.Contains(StandsInTheConversation, StringComparison.Ordinal));
        Assert.StartsWith(level, line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Log.Lines, static line =>
            line.Contains("secret", StringComparison.Ordinal) || line.Contains(Goal.Title, StringComparison.Ordinal));
    }

    private sealed record OddPart : CardPart;
}
