using System.Net;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>The windows that commands open, and what is sent from them.</summary>
public sealed class TaskTests : TeamsBotTest
{
    [Fact]
    public async Task The_turn_s_question_opens_as_a_window()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer { Form = Commands.Asked };

        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));

        JsonElement task = (await response.JsonAsync()).GetProperty("task");
        JsonElement window = task.GetProperty("value");
        JsonElement card = window.GetProperty("card");
        Assert.Equal("continue", task.GetProperty("type").GetString());
        Assert.Equal("Save as evidence", window.GetProperty("title").GetString());
        Assert.Equal(
            ("medium", "medium"), (window.GetProperty("height").GetString(), window.GetProperty("width").GetString()));
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Equal("AdaptiveCard", card.GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task In_a_window_every_button_submits_since_nothing_else_works_there()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer { Form = Commands.Asked };

        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));

        string json = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
        Assert.Equal(2, json.Split("\"Action.Submit\"").Length - 1);
        Assert.Contains("\"mentorbot\":\"answer:d1.keep\"", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Great talk\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\":\"Save as evidence\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "You'll find the answer in our personal chat.")]
    [InlineData("de-DE", "Die Antwort steht in unserem persönlichen Chat.")]
    [InlineData(null, "You'll find the answer in our personal chat.")]
    public async Task Where_no_window_opens_a_sentence_says_where_the_answer_is(string? locale, string text)
    {
        using HttpResponseMessage response =
            await _bot.BringAsync(Commands.Chosen("groupchat", "giveFeedback", locale));

        Assert.Equal("feedback", Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
        await Commands.AssertMessageAsync(response, text);
    }

    [Theory]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/submit")]
    public async Task What_a_window_sends_answers_the_question(string name)
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            CardShown = Card.Of(new Heading("Save as evidence"), new Paragraph("Great talk")),
        };

        using HttpResponseMessage response = await _bot.BringAsync(Commands.Sent(name));

        ActionInvoked sent = Assert.IsType<ActionInvoked>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(
            (new ActionToken("answer", "d1.keep"), true, true, true),
            (sent.Token, sent.FromForm, sent.CanOpenForm, sent.IsElsewhere));
        Assert.Equal("Great talk", Assert.Single(sent.Inputs).Value);
        await Commands.AssertMessageAsync(
            response, "Save as evidence\nGreat talk\n\nThe rest is in our personal chat.");
    }

    [Fact]
    public async Task What_does_not_fit_opens_the_window_again_with_what_was_sent_and_what_would_fit()
    {
        Card again = new([.. Commands.Asking.Parts.Select(part => part is TextInput input
            ? input with { Value = "x", Rejected = true, ErrorMessage = "A few words are needed." } : part)]);
        _bot.Inbound.Answer = _ => new TurnAnswer
        {
            FieldErrors = TurnAnswer.Nothing.FieldErrors.Add("words", "A few words are needed."),
            Form = Commands.Asked with { Card = again },
        };

        using HttpResponseMessage response = await _bot.BringAsync(Commands.Sent("composeExtension/submitAction"));

        string json = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            "continue", JsonDocument.Parse(json).RootElement.GetProperty("task").GetProperty("type").GetString());
        Assert.Contains("A few words are needed.", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"x\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_could_not_be_saved_stays_open_since_it_is_answered_with_an_error()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("The disk is full.");
        using HttpResponseMessage response = await _bot.BringAsync(Commands.Sent("composeExtension/submitAction"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(Assert.Single(_bot.Inbound.Events).UnsavedInAnswer);
    }
}
