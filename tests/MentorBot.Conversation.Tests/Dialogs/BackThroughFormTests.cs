namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>Back in a form: field by field where it was typed, as a whole where it was sent.</summary>
public sealed class BackThroughFormTests
{
    [Fact]
    public async Task Back_goes_through_a_form_field_by_field()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read two papers");
        await chat.TypeAsync("a note on each");
        Assert.True(await chat.BackAsync());
        Assert.Equal(Form.Criterion, chat.Pending.Field.Id);
        Assert.Equal("a note on each", Assert.Single(chat.Pending.ToFieldCard().Inputs).Value);
        Assert.True(await chat.BackAsync());
        Assert.Equal(Form.Title, chat.Pending.Field.Id);
        Assert.False(await chat.BackAsync());
    }

    [Fact]
    public async Task Back_opens_a_form_that_was_answered_at_once_as_a_whole()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.SubmitAsync((Form.Title, "Read"), (Form.Due, "2026-12-04"));
        Assert.True(await chat.BackAsync());
        Assert.Empty(chat.Pending.Known);
        Assert.Equal(["Read", null, "2026-12-04"], chat.Pending.ToCard().Inputs.Select(input => input.Value));
    }

    [Theory]
    [InlineData("goal")]
    [InlineData("goal.title")]
    public async Task A_form_that_was_typed_is_taken_back_from_the_field_that_is_named(string step)
    {
        Chat chat = await TypedFormAsync();
        Assert.True(await chat.BackAsync(step));
        Assert.Empty(chat.Steps);
        Assert.Equal(["Read", "a note", "2026-12-04"], chat.Pending.ToCard().Inputs.Select(input => input.Value));
    }

    [Fact]
    public async Task A_later_field_that_is_named_leaves_the_earlier_ones()
    {
        Chat chat = await TypedFormAsync();
        Assert.True(await chat.BackAsync("goal.due"));
        Assert.Equal(["goal.title", "goal.criterion"], chat.Steps);
    }

    [Fact]
    public async Task A_field_of_a_form_that_was_answered_at_once_opens_the_form()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.SubmitAsync((Form.Title, "Read"), (Form.Due, "2026-12-04"));
        Assert.True(await chat.BackAsync("goal.title"));
        Assert.Equal("goal", chat.Pending.Step);
    }

    [Fact]
    public async Task A_question_that_was_never_answered_cannot_be_taken_back()
    {
        Chat chat = await TypedFormAsync();
        Assert.False(await chat.BackAsync("goa"));
        Assert.False(await chat.BackAsync("after"));
    }

    private static async Task<Chat> TypedFormAsync()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync);
        await chat.TypeAsync("Read");
        await chat.TypeAsync("a note");
        await chat.TypeAsync("2026-12-04");
        Assert.Equal("after", chat.Pending.Step);
        return chat;
    }
}
