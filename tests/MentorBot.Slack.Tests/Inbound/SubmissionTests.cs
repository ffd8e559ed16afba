namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What is made of what people submit, and what they see.</summary>
public sealed class SubmissionTests : SlackBotTest
{
    [Fact]
    public async Task A_submitted_form_closes()
    {
        using HttpResponseMessage response = await SubmitFilledAsync();
        Assert.Equal("""{"response_action":"clear"}""", await response.Content.ReadAsStringAsync());
        ActionInvoked action = Assert.IsType<ActionInvoked>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(
            ("answer:run.form", "17.5.abc", null), (action.Token.ToString(), action.Receipt, action.MessageId));
        Assert.Equal("2026-12-31", action.Inputs["due"]);
    }

    [Fact]
    public async Task A_form_stays_open_with_what_is_wrong_beside_its_inputs()
    {
        _bot.Inbound.Answer = static _ =>
            TurnAnswer.Nothing with
            {
                FieldErrors = TurnAnswer.Nothing.FieldErrors.Add("due", "Too \"late\".").Add("of-another-form", "x"),
            };
        using HttpResponseMessage response = await SubmitFilledAsync();
        Assert.Equal(
            """{"response_action":"errors","errors":{"due":"Too \"late\"."}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("somebody-elses", "answer:run.form")]
    [InlineData("mentorbot.form", "")]
    public async Task A_form_of_another_closes_and_is_nothing(string callback, string metadata)
    {
        using HttpResponseMessage response = await _bot.InteractionAsync(
            Sample.Submit(metadata, Inputs.State(), payload => payload["view"]!["callback_id"] = callback));
        Assert.Equal("""{"response_action":"clear"}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
    }

    [Fact]
    public async Task A_form_that_was_not_saved_stays_open_and_says_so()
    {
        _bot.Inbound.Answer = static _ => throw Unsaved.Failure;
        using HttpResponseMessage response = await SubmitFilledAsync();
        Assert.Equal(
            $$$"""{"response_action":"errors","errors":{"title":"{{{Unsaved.Words}}}"}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_without_inputs_that_was_not_saved_shows_the_platform_s_own_failure()
    {
        _bot.Inbound.Answer = static _ => throw Unsaved.Failure;
        using HttpResponseMessage response = await _bot.InteractionAsync(Sample.Submit("answer:run.form", []));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(Assert.Single(_bot.Inbound.Events).UnsavedInAnswer);
    }

    private Task<HttpResponseMessage> SubmitFilledAsync() =>
        _bot.InteractionAsync(Sample.Submit("answer:run.form", Inputs.State()));
}
