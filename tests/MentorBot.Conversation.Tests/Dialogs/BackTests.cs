namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>Back asks the last question again, and never crosses what was written.</summary>
public sealed class BackTests
{
    [Fact]
    public async Task Back_asks_the_last_question_again_and_shows_what_was_answered()
    {
        Chat chat = await Chat.StartAsync(ThreeAsync);
        await chat.TypeAsync("one");
        await chat.TypeAsync("two");
        Assert.True(await chat.BackAsync());
        Assert.Equal("second", chat.Pending.Step);
        Assert.Equal("two", Assert.Single(chat.Pending.ToCard().Inputs).Value);
        Assert.Empty(chat.Said);
    }

    [Fact]
    public async Task Back_twice_goes_back_two_questions_and_remembers_both_answers()
    {
        Chat chat = await Chat.StartAsync(ThreeAsync);
        await chat.TypeAsync("one");
        await chat.TypeAsync("two");
        await chat.BackAsync();
        Assert.True(await chat.BackAsync());
        Assert.Equal("first", chat.Pending.Step);
        Assert.Equal(["one", "two"], chat.Journal.KnownAnswers().Values);
        await chat.TypeAsync("uno");
        Assert.Equal("two", Assert.Single(chat.Pending.ToCard().Inputs).Value);
    }

    [Fact]
    public async Task There_is_nothing_behind_the_first_question()
    {
        Chat chat = await Chat.StartAsync(ThreeAsync);
        Assert.False(await chat.BackAsync());
    }

    [Fact]
    public async Task Back_never_crosses_what_was_written_and_says_what_is_saved()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Ask<string>("first", Chat.Text("first"));
            await context.Once("save", _ => true, "The first is saved.");
            await context.Ask<string>("second", Chat.Text("second"));
            await context.Ask<string>("third", Chat.Text("third"));
        });
        Assert.Null(chat.Session.Saved);
        await chat.TypeAsync("one");
        await chat.TypeAsync("two");
        Assert.True(await chat.BackAsync());
        Assert.False(await chat.BackAsync());
        Assert.False(await chat.BackAsync("first"));
        Assert.Equal("The first is saved.", chat.Session.Saved);
        Assert.Equal("second", chat.Pending.Step);
    }

    [Fact]
    public async Task What_was_given_is_not_put_in_again_over_an_answer_that_was_changed()
    {
        Chat chat = await Chat.StartAsync(ThreeAsync, ("first", "given one"), ("second", "given two"));
        Assert.Equal("third", chat.Pending.Step);
        await chat.BackAsync();
        await chat.TypeAsync("my two");
        await chat.BackAsync();
        await chat.BackAsync();
        await chat.TypeAsync("my one");
        Assert.Equal("second", chat.Pending.Step);
        Assert.Equal("my two", Assert.Single(chat.Pending.ToCard().Inputs).Value);
        Assert.Equal(["my one", "my two"], chat.Journal.KnownAnswers().Values);
    }

    [Fact]
    public async Task What_was_taken_back_and_then_left_out_is_not_known_any_more()
    {
        Chat chat = await Chat.StartAsync(async context =>
        {
            await context.Ask<string?>(
                "first", Chat.Asks(new TextInput("first", "First?")) with { SkipTitle = "Skip" });
            await context.Ask<string>("second", Chat.Text("second"));
        });
        await chat.TypeAsync("one");
        await chat.BackAsync();
        Assert.True(await chat.SkipAsync(whole: true));
        Assert.Empty(chat.Journal.KnownAnswers());
        Assert.Empty(chat.Journal.UnsavedAnswers());
        await chat.BackAsync();
        Assert.Empty(chat.Journal.KnownAnswers());
    }

    [Fact]
    public async Task What_is_written_is_not_unsaved_any_more_and_what_came_behind_it_is()
    {
        Chat chat = await Chat.StartAsync(
            async context =>
            {
                await context.Ask<string>("first", Chat.Text("first"));
                await context.Ask<string?>(
                    "left", Chat.Asks(new TextInput("left", "Left?") { MaxLength = 3 }) with { SkipTitle = "Skip" });
                await context.Once("save", _ => true, "The first is saved.");
                await context.Ask<string>("second", Chat.Text("second"));
                await context.Ask<string>("third", Chat.Text("third"));
            },
            ("left", "too long to fit"),
            ("behind", "given"));
        await chat.TypeAsync("one");
        Assert.Equal(["behind", "first", "left"], chat.Journal.UnsavedAnswers().Keys);
        await chat.SkipAsync(whole: true);
        Assert.Equal(["behind"], chat.Journal.UnsavedAnswers().Keys);
        await chat.TypeAsync("two");
        Assert.Equal(["behind", "second"], chat.Journal.UnsavedAnswers().Keys);
    }

    private static async Task ThreeAsync(IDialogContext context)
    {
        foreach (string step in new[] { "first", "second", "third" }) await context.Ask<string>(step, Chat.Text(step));
    }
}
