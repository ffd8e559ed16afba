namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>What can be left out of a form, and what cannot.</summary>
public sealed class SkippingTests
{
    public SkippingTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

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
        await Form.EndsWithAsync(chat, "title=Read, end");
    }

    [Fact]
    public async Task A_form_with_a_way_out_can_be_skipped_as_a_whole()
    {
        Chat chat = await Chat.StartAsync(talk => Form.AskAsync(talk, Form.Question with { SkipTitle = "Not now" }));
        Assert.True(chat.Pending.CanSkip);
        Assert.True(await chat.SkipAsync(whole: true));
        await Form.EndsWithAsync(chat, "end");
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
        await Form.EndsWithAsync(chat, "a=one, b=two, end");
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
}
