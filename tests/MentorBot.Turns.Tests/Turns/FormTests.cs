using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>A question is offered as a form to whoever asked for it, where the platform can open one.</summary>
public sealed class FormTests : HouseTest
{
    [Fact]
    public async Task A_command_that_starts_a_dialog_offers_its_question_and_asks_it_in_the_conversation_too()
    {
        Form form =
            (await _house.Host.HandleAsync(House.Text("form", locale: "de-DE") with { CanOpenForm = true })).Form!;
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(("Who?", "Save", "de-DE"), (form.Title, form.Submit, form.Language));
        Assert.Equal(new ActionToken(DialogActions.Answer, (await _house.FindStateAsync()).Dialog!.Shown), form.Token);
        Assert.Equal(["name", "age"], form.Card.Inputs.Select(input => input.Id));
        Assert.Equal(form.Card.PlainText, Assert.Single(_house.Channel.Sent).Text);
    }

    [Fact]
    public async Task A_button_that_starts_a_dialog_offers_it_too()
    {
        Form? form =
            (await _house.Host.HandleAsync(
                House.Press(new ActionToken(Routes.CommandVerb, "trap")) with { CanOpenForm = true })).Form;

        // A question without a heading is named by its field.
        Assert.Equal(("Where?", "Go"), (form!.Title, form.Submit));
    }

    [Fact]
    public async Task A_command_that_asks_the_open_question_again_offers_it()
    {
        await _house.Host.SayAsync("form");

        Assert.NotNull((await _house.Host.HandleAsync(House.Text("form") with { CanOpenForm = true })).Form);
    }

    [Theory]
    [InlineData("form", false)]
    [InlineData("survey", true)] // A tap answers it sooner than a window.
    [InlineData("hello", true)]
    public async Task Nothing_is_offered_where_it_cannot_be_opened_or_is_of_no_use(string command, bool canOpen)
    {
        Assert.Null((await _house.Host.HandleAsync(House.Text(command) with { CanOpenForm = canOpen })).Form);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_question_is_not_offered_to_whoever_answers(bool pressed)
    {
        await _house.Host.SayAsync("plan");
        ActionToken token = new(DialogActions.Answer, (await _house.FindStateAsync()).Dialog!.Shown);
        InboundEvent answer = pressed ? House.Press(token, inputs: ("title", "Rome")) : House.Text("Rome");

        TurnAnswer answered = await _house.Host.HandleAsync(answer with { CanOpenForm = true });
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Null(answered.Form);
        Assert.Equal("Day", _house.Channel.Sent[^1].Text);
    }

    [Fact]
    public async Task Inputs_that_do_not_fit_are_said_beside_them_and_nowhere_else()
    {
        Form form = await OpenAsync(_house);

        TurnAnswer answer = await _house.Host.HandleAsync(Send(form, ("age", "1000")));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["age", "name"], answer.FieldErrors.Keys.Order());
        Assert.All(answer.FieldErrors.Values, Assert.NotEmpty);
        Assert.Null(answer.CardShown);
        Assert.Single(_house.Channel.Sent);
        Assert.Equal(form.Token.Subject, (await _house.FindStateAsync()).Dialog!.Shown);
    }

    [Fact]
    public async Task A_platform_that_has_to_open_the_form_anew_gets_it_with_what_was_sent_and_what_would_fit()
    {
        Form form = await OpenAsync(_house);

        Form again = (await _house.Host.HandleAsync(Send(form, ("name", "Bo"), ("age", "1000")))).Form!;

        Assert.Equal((form.Title, form.Submit, form.Token), (again.Title, again.Submit, again.Token));
        Assert.Equal(["Bo", "1000"], again.Card.Inputs.Select(input => input.Value));
        Assert.Equal([false, true], again.Card.Inputs.Select(input => input.Rejected));
    }

    [Fact]
    public async Task Inputs_that_fit_answer_the_question()
    {
        Form form = await OpenAsync(_house);
        await _house.Host.HandleAsync(Send(form, ("age", "1000")));

        TurnAnswer answer = await _house.Host.HandleAsync(Send(form, ("name", "Bo"), ("age", "41")));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Empty(answer.FieldErrors);
        Assert.Equal("It is Bo, 41", _house.Channel.Sent[^1].Text);
        Assert.Equal("m1", _house.Channel.Sent[1].ReplacesId);
        Assert.Null((await _house.FindStateAsync()).Dialog);
    }

    [Theory]
    [InlineData("Cleo Winter", "\nWhat you sent is not kept, so here it is:\nCleo Winter")]
    [InlineData("Bo", "")]
    public async Task A_form_that_is_sent_after_its_question_was_answered_is_told_so(string sent, string back)
    {
        Form form = await OpenAsync(_house);
        await _house.Host.SayAllAsync("Bo", "41");

        TurnAnswer answer = await _house.Host.HandleAsync(Send(form, ("name", sent)));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Empty(answer.FieldErrors);
        Assert.StartsWith("You answered this", _house.Channel.Sent[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Bo · 41{back}",
            string.Join('\n', _house.Channel.Sent[^1].Text.Split('\n').Where(line => !line.StartsWith('1'))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_a_form_whose_question_was_put_aside_meanwhile_are_given_back()
    {
        Form form = await OpenAsync(_house);
        await _house.Host.SayAsync("plan");

        await _house.Host.HandleAsync(Send(form, ("name", "Cleo Winter"), ("age", "41")));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.EndsWith(
            "is not open any more.\nWhat you sent is not kept, so here it is:\nCleo Winter",
            _house.Channel.Sent[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<Form> OpenAsync(House house)
    {
        TurnAnswer answer = await house.Host.HandleAsync(House.Text("form") with { CanOpenForm = true });
        await house.Store.UntilNothingIsOutgoingAsync();
        return answer.Form!;
    }

    private static ActionInvoked Send(Form form, params (string Id, string Value)[] inputs) =>
        House.Press(form.Token, inputs: inputs) with { FromForm = true, CanOpenForm = true };
}
