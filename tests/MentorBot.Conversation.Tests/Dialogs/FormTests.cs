namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>A form is answered by its card, by typing, or by both.</summary>
public sealed class FormTests
{
    public FormTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

    [Fact]
    public async Task A_card_answers_a_form_at_once()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        Assert.Empty(await chat.SubmitAsync(
            (Form.Title, " Read "), (Form.Criterion, "a note"), (Form.Due, "2026-12-01")));
        await Form.EndsWithAsync(chat, "criterion=a note, due=2026-12-01, title=Read, end");
    }

    [Fact]
    public async Task Typing_answers_a_form_field_by_field_and_what_follows_replays()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        foreach (string text in new[] { "Read", "a note", "tomorrow" }) Assert.Null(await chat.TypeAsync(text));
        Assert.Equal(["goal.title", "goal.criterion", "goal.due"], chat.Steps);
        await Form.EndsWithAsync(chat, "criterion=a note, due=2026-11-21, title=Read, end");
    }

    [Fact]
    public async Task A_card_keeps_what_was_typed_first()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        Assert.Equal("Read", chat.Pending.ToCard().Inputs.First().Value);
        Assert.Empty(await chat.SubmitAsync((Form.Due, "2026-12-01")));
        Assert.Equal(["goal"], chat.Steps);
        await Form.EndsWithAsync(chat, "due=2026-12-01, title=Read, end");
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
        await Form.EndsWithAsync(chat, "due=, title=Read, end");
    }

    [Fact]
    public async Task A_field_s_own_card_that_was_emptied_is_recorded_as_empty_too()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.SubmitFieldAsync((Form.Title, " Read "));
        await chat.SubmitFieldAsync();
        await chat.SubmitFieldAsync((Form.Due, ""));
        await Form.EndsWithAsync(chat, "due=, title=Read, end");
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
}
