namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class TypedAnswerTests
{
    public TypedAnswerTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

    [Theory]
    [InlineData("text", "  because ", "because")]
    [InlineData("choice", "every week", "w")]
    [InlineData("choice", "2", "m")]
    [InlineData("choice", "two", "m")]
    [InlineData("choice", "weekly", "w")]
    [InlineData("choice", "Nevr", "n")]
    [InlineData("number", "12", "12")]
    [InlineData("number", "three", "3")]
    [InlineData("number", "2.0", "2")]
    [InlineData("hours", "2.50", "2.5")]
    [InlineData("hours", "1,000", "1000")]
    [InlineData("date", "today", "2026-11-20")]
    [InlineData("date", "tomorrow", "2026-11-21")]
    [InlineData("date", "friday", "2026-11-27")]
    [InlineData("date", "next monday", "2026-11-23")]
    [InlineData("date", "in 2 weeks", "2026-12-04")]
    [InlineData("date", "12 Dec", "2026-12-12")]
    [InlineData("date", "2026-12-31", "2026-12-31")]
    [InlineData("date", "morgen", "2026-11-21")]
    [InlineData("toggle", "yes", "true")]
    [InlineData("toggle", "nope", "false")]
    [InlineData("toggle", "ja", "true")]
    [InlineData("rating", "great", "3")]
    [InlineData("rating", "1", "1")]
    [InlineData("rating", "🙂", "2")]
    [InlineData("person", "Grace Hopper", "Grace Hopper")]
    public async Task Every_kind_of_input_understands_what_is_typed(string input, string typed, string answer)
    {
        Chat chat = await Inputs.AskAsync(input);
        Assert.Null(await chat.TypeAsync(typed));
        Assert.Equal(answer, chat.Journal.KnownAnswers()["one"]);
        Assert.Equal([answer], chat.Said);
    }

    [Theory]
    [InlineData("choice", "sometimes")]
    [InlineData("choice", "every")]
    [InlineData("choice", "4")]
    [InlineData("number", "some")]
    [InlineData("number", "2.5")]
    [InlineData("date", "31 Feb")]
    [InlineData("toggle", "maybe")]
    [InlineData("rating", "middling")]
    [InlineData("person", "   ")]
    public async Task What_is_not_understood_is_not_guessed(string input, string typed)
    {
        Chat chat = await Inputs.AskAsync(input);
        Assert.Equal("", await chat.TypeAsync(typed));
        Assert.Empty(chat.Steps);
    }

    [Theory]
    [InlineData("text", "because of that", "That is too long. 10 characters at most.")]
    [InlineData("number", "0", "Something from 1 to 40, please.")]
    [InlineData("number", "41", "Something from 1 to 40, please.")]
    [InlineData("number", "99999999999", "Something from 1 to 40, please.")]
    [InlineData("hours", "0.25", "0.5 at least, please.")]
    [InlineData("date", "1 Nov 2026", "Something from Fri, 20 Nov to Tue, 19 Jan, please.")]
    public async Task What_does_not_fit_is_told_what_would(string input, string typed, string problem)
    {
        Chat chat = await Inputs.AskAsync(input);
        Assert.Equal(problem, await chat.TypeAsync(typed));
        Assert.Empty(chat.Steps);
    }

    [Fact]
    public async Task An_input_s_own_words_say_what_would_fit_better_than_ours()
    {
        Chat chat =
            await Inputs.AskAsync(new NumberInput("number", "How many?")
            {
                Max = 3, ErrorMessage = "Three is plenty.",
            });
        Assert.Equal("Three is plenty.", await chat.TypeAsync("4"));
    }

    [Fact]
    public async Task A_number_without_bounds_is_kept_within_what_can_be_read()
    {
        NumberInput input = new("number", "How many?") { Required = true };
        Chat chat = await Chat.StartAsync(talk => talk.Ask<int>("one", Chat.Asks(input)));
        Assert.Equal("2147483647 at most, please.", await chat.TypeAsync("99999999999"));
        Assert.Equal("-2147483648 at least, please.", await chat.TypeAsync("-99999999999"));
        Assert.Null(await chat.TypeAsync("-7"));
        Assert.True(chat.Ended);
    }

    [Fact]
    public async Task A_day_with_one_bound_is_told_that_one()
    {
        Chat early = await Inputs.AskAsync(new DateInput("date", "When?") { Min = Chat.Friday });
        Assert.Equal("Not before Fri, 20 Nov, please.", await early.TypeAsync("2026-11-19"));
        Chat late = await Inputs.AskAsync(new DateInput("date", "When?") { Max = Chat.Friday });
        Assert.Equal("Not after Fri, 20 Nov, please.", await late.TypeAsync("tomorrow"));
    }

    [Fact]
    public async Task A_number_is_read_and_shown_as_the_person_s_culture_writes_it()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("de-DE");
        Chat chat = await Inputs.AskAsync("hours");
        PendingQuestion asked = chat.Pending;
        Assert.Equal("Bitte mindestens 0,5.", await chat.TypeAsync("0,1"));
        await chat.TypeAsync("2,5");
        Assert.Equal("2.5", chat.Journal.KnownAnswers()["one"]);
        Assert.Equal("2,5", AnsweredCard.Quote(asked.Question, chat.Journal.AnswersTo(asked)));
    }

    [Fact]
    public async Task One_tap_answers_can_be_typed_too()
    {
        Question question = Question.Of(new Heading("Go on?")) with
        {
            OneTap = [Choice.Parse("go-on", "Go on|yes"), Choice.Parse("afresh", "Start afresh")],
            Hint = "how to go on",
        };
        Chat chat = await Chat.StartAsync(talk => talk.Ask<string>("one", question));
        Assert.Equal("Go on?\n1. Go on\n2. Start afresh", chat.Pending.ToCard().PlainText);
        Assert.Null(await chat.TypeAsync("yes"));
        Assert.Equal("go-on", chat.Journal.KnownAnswers()["one"]);
    }

    [Theory]
    [InlineData("number", typeof(int), 3)]
    [InlineData("number", typeof(int?), 3)]
    [InlineData("rating", typeof(int), 3)]
    [InlineData("rating", typeof(decimal), 3)]
    [InlineData("toggle", typeof(bool), true)]
    public async Task An_answer_is_read_as_the_type_that_was_asked_for(string input, Type type, object expected)
    {
        object? answer = null;
        Question question = Chat.Asks(Inputs.All[input] with { Required = true });
        Chat chat = await Chat.StartAsync(async talk => answer = type switch
        {
            _ when type == typeof(int) => await talk.Ask<int>("one", question),
            _ when type == typeof(int?) => await talk.Ask<int?>("one", question),
            _ when type == typeof(decimal) => (int)await talk.Ask<decimal>("one", question),
            _ => await talk.Ask<bool>("one", question),
        });
        await chat.TypeAsync(expected is bool ? "yes" : "3");
        Assert.Equal(expected, answer);
    }
}
