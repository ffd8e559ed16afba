namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>A recorded answer that does not fit its question any more is drift.</summary>
public sealed class UnfitAnswerTests
{
    [Theory]
    [InlineData("99999999999")]
    [InlineData("2.5")]
    [InlineData("")]
    [InlineData("many")]
    public async Task A_recorded_number_that_is_none_is_drift(string recorded)
    {
        Chat chat = await Chat.StartAsync(context => context.Ask<string>("count", Chat.Text("count")));
        chat.Script = context => context.Ask<int>(
            "count", Chat.Asks(new NumberInput("count", "How many?") { Required = true }));
        await chat.ResumeAsync(With(chat.Journal, "count", $"\"{recorded}\""));
        Assert.True(chat.Session.Drifted);
    }

    [Fact]
    public async Task A_question_that_was_skipped_and_cannot_be_any_more_is_drift()
    {
        Chat chat =
            await Chat.StartAsync(context => context.Ask<int>(
                "count", Chat.Asks(new NumberInput("count", "How many?"))));
        await chat.ResumeAsync(With(chat.Journal, "count", "null"));
        Assert.True(chat.Session.Drifted);
    }

    [Theory]
    [InlineData("form.gone", "\"x\"")]
    [InlineData("form.a", "17")]
    [InlineData("form", "17")]
    [InlineData("form", "{\"a\":17}")]
    public async Task A_form_s_answer_that_does_not_fit_it_any_more_is_drift(string step, string recorded)
    {
        Chat chat =
            await Chat.StartAsync(context => context.Ask<Answers>(
                "form", Question.Of(new TextInput("a", "A"), new TextInput("b", "B"))));
        await chat.ResumeAsync(With(chat.Journal, step, recorded));
        Assert.True(chat.Session.Drifted);
    }

    private static Journal With(Journal journal, string step, string json) =>
        journal with { Entries = [new JournalEntry(step, EntryKind.Answer, JsonDocument.Parse(json).RootElement)] };
}
