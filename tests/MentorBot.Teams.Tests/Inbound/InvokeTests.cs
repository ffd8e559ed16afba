using System.Net;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Somebody looks at a spinner until these answers come.</summary>
public sealed class InvokeTests : TeamsBotTest
{
    [Fact]
    public async Task A_pressed_button_is_answered_with_the_card_that_now_stands_there()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            CardShown = Card.Of(new Heading("Saved"), new Paragraph("Two pages.")),
        };
        JsonObject data = new() { ["mentorbot"] = "goal.save:g1", ["title"] = "Two pages" };
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Execute(data).ToJsonString());

        ActionInvoked action = Assert.IsType<ActionInvoked>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(
            (new ActionToken("goal.save", "g1"), "m-7", true, false),
            (action.Token, action.MessageId, action.WantsCard, action.RepliesInAnswer));
        Assert.Equal("Two pages", Assert.Single(action.Inputs).Value);
        JsonElement answer = await response.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        Assert.Equal("Saved", answer.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Empty(_bot.Connector.Sends);
    }

    [Fact]
    public async Task A_card_that_stays_is_answered_with_an_empty_message()
    {
        using HttpResponseMessage response =
            await _bot.BringAsync(Sample.Execute(new JsonObject { ["mentorbot"] = "goal.save" }).ToJsonString());
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}""",
            await response.Content.ReadAsStringAsync());
        Assert.Single(_bot.Inbound.Events);
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_is_said_in_words()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            CardShown = Card.Of(new Heading("Saved"), new Buttons([new OddButton()])),
        };
        using HttpResponseMessage response =
            await _bot.BringAsync(Sample.Execute(new JsonObject { ["mentorbot"] = "goal.save" }).ToJsonString());
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Saved"}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"trigger":"manual"}""", "The invoke has no action.")]
    [InlineData("""{"action":{"verb":"x"}}""", "The invoke has no action.")]
    [InlineData("null", "The invoke has no action.")]
    [InlineData("\"Action.Execute\"", "The invoke has no action.")]
    [InlineData(
        """{"action":{"type":"Action.Submit","data":{"mentorbot":"x"}}}""",
        "The invoke's action is not Action.Execute.")]
    public async Task What_is_no_Action_Execute_is_refused_in_the_documented_shape(string value, string why)
    {
        JsonObject invoke = Sample.Execute([]);
        invoke["value"] = JsonNode.Parse(value);
        using HttpResponseMessage response = await _bot.BringAsync(invoke.ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":"""
                + $$$"""{"code":"BadRequest","message":"{{{why}}}"}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
    }

    [Fact]
    public async Task A_pressed_button_that_could_not_be_saved_may_come_again()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("x", new IOException());
        using HttpResponseMessage response =
            await _bot.BringAsync(Sample.Execute(new JsonObject { ["mentorbot"] = "goal.save" }).ToJsonString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task A_button_pressed_among_others_leaves_the_card()
    {
        JsonObject invoke = Sample.Execute(new JsonObject { ["mentorbot"] = "goal.save" });
        invoke["conversation"]!["conversationType"] = "groupChat";
        using HttpResponseMessage response = await _bot.BringAsync(invoke.ToJsonString());
        Assert.Equal(
            "application/vnd.microsoft.activity.message", (await response.JsonAsync()).GetProperty("type").GetString());
        Assert.Empty(_bot.Inbound.Events);
    }
}

/// <summary>A button that no renderer knows.</summary>
internal sealed record OddButton() : Button("Odd");
