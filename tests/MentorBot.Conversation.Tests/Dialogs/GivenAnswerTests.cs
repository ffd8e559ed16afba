namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>Answers that are known when a dialog begins are not asked for.</summary>
public sealed class GivenAnswerTests
{
    public GivenAnswerTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");

    [Fact]
    public async Task Given_answers_fill_fields_in_and_only_the_rest_is_asked()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync, ("goal.title", "Read"), ("goal.due", "2026-12-01"));
        Assert.Equal(Form.Criterion, chat.Pending.Field.Id);
        await chat.TypeAsync("a note");
        await Form.EndsWithAsync(chat, "criterion=a note, due=2026-12-01, title=Read, end");
    }

    [Fact]
    public async Task A_form_that_is_all_given_is_not_asked_and_what_follows_replays()
    {
        Chat chat =
            await Chat.StartAsync(
                Form.AskAsync, ("goal.title", "Read"), ("goal.criterion", "a note"), ("goal.due", ""));
        Assert.Equal("after", chat.Pending.Step);
        await Form.EndsWithAsync(chat, "criterion=a note, due=, title=Read, end");
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
}
