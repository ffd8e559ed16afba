namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class FormTests
{
    public FormTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

    [Fact]
    public async Task A_card_answers_a_form_at_once()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Assert.Empty(await chat.SubmitAsync(
            (Form.Title, " Read "), (Form.Criterion, "a note"), (Form.Due, "2026-12-01")));
        await EndsWithAsync(chat, "criterion=a note, due=2026-12-01, title=Read, end");
    }

    [Fact]
    public async Task Typing_answers_a_form_field_by_field_and_what_follows_replays()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        foreach (string text in new[] { "Read", "a note", "tomorrow" }) Assert.Null(await chat.TypeAsync(text));
        Assert.Equal(["goal.title", "goal.criterion", "goal.due"], chat.Steps);
        await EndsWithAsync(chat, "criterion=a note, due=2026-11-21, title=Read, end");
    }

    [Fact]
    public async Task A_card_keeps_what_was_typed_first()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        Assert.Equal("Read", chat.Pending.ToCard().Inputs.First().Value);
        Assert.Empty(await chat.SubmitAsync((Form.Due, "2026-12-01")));
        Assert.Equal(["goal"], chat.Steps);
        await EndsWithAsync(chat, "due=2026-12-01, title=Read, end");
    }

    [Fact]
    public async Task A_card_can_change_what_was_typed_first()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        await chat.SubmitAsync((Form.Title, "Write"));
        Assert.Equal("Write", chat.Journal.KnownAnswers()["goal.title"]);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_beside_each_input_and_the_rest_of_what_was_sent_stays()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Dictionary<string, string> sent = new()
        {
            [Form.Title] = new string('x', 21), [Form.Criterion] = "a note", [Form.Due] = "2027-12-01",
        };
        var errors = await chat.SubmitAsync([.. sent.Select(one => (one.Key, one.Value))]);
        Assert.Equal([Form.Due, Form.Title], errors.Keys);
        Assert.Equal("That is too long. 20 characters at most.", errors[Form.Title]);
        Assert.Equal("Something from Fri, 20 Nov to Sun, 20 Dec, please.", errors[Form.Due]);

        Input[] shown = [.. chat.Pending.ToCard(sent, errors).Inputs];
        Assert.Equal(sent.Values, shown.Select(input => input.Value));
        Assert.Equal([true, false, true], shown.Select(input => input.Rejected));
        Assert.Equal(errors[Form.Due], shown[2].ErrorMessage);
        Assert.Empty(chat.Steps);
    }

    [Fact]
    public async Task An_error_does_not_take_away_what_was_typed_before()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        Dictionary<string, string> sent = new() { [Form.Due] = "whenever" };
        var errors = await chat.SubmitAsync((Form.Due, "whenever"));
        Assert.Equal([Form.Due], errors.Keys);
        Assert.Equal(["Read", null, "whenever"], chat.Pending.ToCard(sent, errors).Inputs.Select(input => input.Value));
    }

    [Fact]
    public async Task What_is_needed_cannot_be_left_empty()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Assert.Equal(DialogWords.Needed, (await chat.SubmitAsync((Form.Title, "  ")))[Form.Title]);
        Assert.Equal(DialogWords.Needed, await chat.SubmitFieldAsync((Form.Title, "  ")));
        Assert.Equal(DialogWords.Needed, await chat.SubmitFieldAsync());
        Assert.Equal("", await chat.TypeAsync("  "));
        Assert.Empty(chat.Steps);
    }

    [Fact]
    public async Task An_input_that_held_a_value_and_was_emptied_is_recorded_as_empty()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.SubmitAsync((Form.Title, "Read"));
        await EndsWithAsync(chat, "due=, title=Read, end");
    }

    [Fact]
    public async Task A_field_s_own_card_that_was_emptied_is_recorded_as_empty_too()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.SubmitFieldAsync((Form.Title, " Read "));
        await chat.SubmitFieldAsync();
        await chat.SubmitFieldAsync((Form.Due, ""));
        await EndsWithAsync(chat, "due=, title=Read, end");
    }

    [Theory]
    [InlineData("Read far too many papers", "That is too long. 20 characters at most.")]
    [InlineData("", "")]
    public async Task Typed_text_that_does_not_fit_is_told_so(string text, string problem)
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Assert.Equal(problem, await chat.TypeAsync(text));
    }

    [Fact]
    public async Task A_typed_day_out_of_range_is_told_the_range()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync, ("goal.title", "Read"), ("goal.criterion", "a note"));
        Assert.Equal("Something from Fri, 20 Nov to Sun, 20 Dec, please.", await chat.TypeAsync("in 2 months"));
    }

    [Fact]
    public async Task Given_answers_fill_fields_in_and_only_the_rest_is_asked()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync, ("goal.title", "Read"), ("goal.due", "2026-12-01"));
        Assert.Equal(Form.Criterion, chat.Pending.Field.Id);
        await chat.TypeAsync("a note");
        await EndsWithAsync(chat, "criterion=a note, due=2026-12-01, title=Read, end");
    }

    [Fact]
    public async Task A_form_that_is_all_given_is_not_asked_and_what_follows_replays()
    {
        Chat chat =
            await Chat.StartAsync(
                Form.AskAsync, ("goal.title", "Read"), ("goal.criterion", "a note"), ("goal.due", ""));
        Assert.Equal("after", chat.Pending.Step);
        await EndsWithAsync(chat, "criterion=a note, due=, title=Read, end");
    }

    [Fact]
    public async Task Given_answers_that_do_not_fit_are_asked()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync, ("goal.title", ""), ("goal.due", "2001-01-01"));
        Assert.Empty(chat.Pending.Known);
        Assert.Equal(Form.Title, chat.Pending.Field.Id);
    }

    [Fact]
    public async Task A_given_answer_fills_in_a_single_question()
    {
        Chat chat = await Chat.StartAsync(talk => talk.Ask<string>("one", Chat.Text("one")), ("one", "known"));
        Assert.True(chat.Ended);
        Assert.Equal("known", chat.Journal.KnownAnswers()["one"]);
    }

    [Fact]
    public async Task A_field_can_be_skipped_unless_it_is_needed()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Assert.False(chat.Pending.CanSkip);
        Assert.False(await chat.SkipAsync(whole: false));
        Assert.False(await chat.SkipAsync(whole: true));
        await chat.TypeAsync("Read");
        Assert.True(chat.Pending.CanSkip);
        Assert.True(await chat.SkipAsync(whole: false));
        Assert.True(await chat.SkipAsync(whole: false));
        await EndsWithAsync(chat, "title=Read, end");
    }

    [Fact]
    public async Task A_form_with_a_way_out_can_be_skipped_as_a_whole()
    {
        Chat chat = await Chat.StartAsync(talk => Form.AskAsync(talk, Form.Question with { SkipTitle = "Not now" }));
        Assert.True(chat.Pending.CanSkip);
        Assert.True(await chat.SkipAsync(whole: true));
        await EndsWithAsync(chat, "end");
    }

    [Fact]
    public async Task Skipping_the_rest_of_a_form_keeps_what_was_typed_but_never_lacks_what_is_needed()
    {
        Question question = Question.Of(
            new TextInput("a", "A"), new TextInput("b", "B") { Required = true }, new TextInput("c", "C")) with
        {
            SkipTitle = "Not now",
        };
        Chat chat = await Chat.StartAsync(talk => Form.AskAsync(talk, question));
        await chat.TypeAsync("one");
        Assert.False(await chat.SkipAsync(whole: true));
        await chat.TypeAsync("two");
        Assert.True(await chat.SkipAsync(whole: true));
        await EndsWithAsync(chat, "a=one, b=two, end");
    }

    [Fact]
    public async Task A_question_without_a_way_out_cannot_be_skipped_nor_sent_empty()
    {
        Chat chat =
            await Chat.StartAsync(talk => talk.Ask<int>("count", Chat.Asks(new NumberInput("count", "How many?"))));
        Assert.False(chat.Pending.CanSkip);
        Assert.False(await chat.SkipAsync(whole: true));
        Assert.False(await chat.SkipAsync(whole: false));
        Assert.Equal(["count"], (await chat.SubmitAsync()).Keys);
        Assert.Empty(chat.Steps);
    }

    private static async Task EndsWithAsync(Chat chat, string said)
    {
        Assert.False(chat.Session.Drifted);
        Assert.Null(await chat.TypeAsync("end"));
        Assert.True(chat.Ended);
        Assert.Equal([said], chat.Said);
    }
}
