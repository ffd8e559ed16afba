namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class CardAnswerTests
{
    public CardAnswerTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

    [Theory]
    [InlineData("text", "because")]
    [InlineData("choice", "w")]
    [InlineData("number", "12")]
    [InlineData("hours", "2.5")]
    [InlineData("date", "2026-12-31")]
    [InlineData("toggle", "false")]
    [InlineData("rating", "2")]
    [InlineData("person", "29:1abc")]
    public async Task A_card_answers_in_the_one_form_of_the_input(string input, string sent)
    {
        Chat chat = await Inputs.AskAsync(input);
        Assert.Empty(await chat.SubmitAsync((input, sent)));
        Assert.Equal([sent], chat.Said);
    }

    [Theory]
    [InlineData("text", "because of that")]
    [InlineData("choice", "Every week")]
    [InlineData("choice", "W")]
    [InlineData("number", "three")]
    [InlineData("number", "2.5")]
    [InlineData("number", "41")]
    [InlineData("hours", "2,5")]
    [InlineData("date", "tomorrow")]
    [InlineData("date", "31.12.2026")]
    [InlineData("date", "2026-02-31")]
    [InlineData("toggle", "yes")]
    [InlineData("rating", "great")]
    public async Task Nothing_else_that_a_card_sends_is_taken(string input, string sent)
    {
        Chat chat = await Inputs.AskAsync(input);
        Assert.NotEmpty(Assert.Single(await chat.SubmitAsync((input, sent))).Value);
        Assert.NotEqual("", await chat.SubmitFieldAsync((input, sent)));
        Assert.Empty(chat.Steps);
    }

    [Theory]
    [InlineData("2.0", "2")]
    [InlineData("1e1", "10")]
    public async Task A_number_is_recorded_in_one_form_however_a_card_writes_it(string sent, string recorded)
    {
        Chat chat =
            await Chat.StartAsync(talk => talk.Ask<int>(
                "one", Chat.Asks(Inputs.All["number"] with { Required = true })));
        Assert.Empty(await chat.SubmitAsync(("number", sent)));
        Assert.Equal(recorded, chat.Journal.KnownAnswers()["one"]);
    }

    [Fact]
    public async Task A_day_that_was_shown_and_emptied_is_no_day()
    {
        DateOnly? answer = Chat.Friday;
        DateInput input = new("date", "When?") { Value = "2026-12-01" };
        Chat chat =
            await Chat.StartAsync(async talk => answer =
                await talk.Ask<DateOnly?>("one", Chat.Asks(input) with { SkipTitle = "Skip" }));
        Assert.Empty(await chat.SubmitAsync());
        Assert.True(chat.Ended);
        Assert.Null(answer);
    }

    [Fact]
    public async Task An_empty_card_leaves_a_question_out_that_can_be_skipped()
    {
        Chat chat = await Inputs.AskAsync("text");
        Assert.Empty(await chat.SubmitAsync());
        Assert.Equal(["skipped"], chat.Said);
    }

    [Fact]
    public async Task The_buttons_of_a_card_name_the_question_that_they_answer()
    {
        Chat chat = await Inputs.AskAsync("rating");
        Card card = chat.Pending.ToCard();
        Assert.Equal(
            ["answer:run1.one", "skip:run1.one"],
            card.AllButtons.OfType<SubmitButton>().Select(button => button.Token.ToString()));
        Assert.Equal("answer:run1.one", Assert.Single(card.Inputs.OfType<RatingInput>()).Token.ToString());
        Assert.False(card.AllButtons.OfType<SubmitButton>().Last().SendsInputs);
    }

    [Fact]
    public async Task The_card_of_one_field_names_the_field()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        Card card = chat.Pending.ToFieldCard();
        string[] tokens = ["answer:run1.goal.criterion", "skip:run1.goal.criterion"];
        Assert.Equal(tokens, card.AllButtons.OfType<SubmitButton>().Select(button => button.Token.ToString()));
        Assert.Equal(chat.Pending.FieldId, QuestionId.Parse("run1.goal.criterion"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("run1")]
    [InlineData(".one")]
    [InlineData("run1.")]
    public void What_is_no_question_s_id_is_none(string? text) => Assert.Null(QuestionId.Parse(text));

    [Fact]
    public async Task An_answered_card_shows_the_question_and_the_answer_as_a_person_reads_it()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        PendingQuestion asked = chat.Pending;
        await chat.SubmitAsync((Form.Title, "Read"), (Form.Due, "2026-12-04"));
        Assert.Equal(
            "A goal\nWhat?: Read\nBy when?: Fri, 4 Dec",
            AnsweredCard.Of(asked.Question, chat.Journal.AnswersTo(asked)).PlainText);
        Assert.Equal("Read · Fri, 4 Dec", AnsweredCard.Quote(asked.Question, chat.Journal.AnswersTo(asked)));
    }

    [Theory]
    [InlineData("choice", "w", "Every week")]
    [InlineData("rating", "2", "🙂 Fine")]
    [InlineData("toggle", "true", "Yes")]
    [InlineData("toggle", "false", "No")]
    [InlineData("hours", "2.5", "2.5")]
    [InlineData("text", "", "Left out")]
    [InlineData("person", "maria@example.org", "maria@example.org")]
    [InlineData("person", "slack|T07HARBOR|U06LEA", "Answered")]
    public void An_answer_is_quoted_as_a_person_reads_it(string input, string value, string shown)
    {
        Question question = Chat.Asks(Inputs.All[input]);
        Dictionary<string, string> answers = new() { [input] = value };
        Assert.Equal(shown, AnsweredCard.Quote(question, answers));
        Assert.EndsWith(shown, AnsweredCard.Of(question, answers).PlainText, StringComparison.Ordinal);
    }
}
