namespace MentorBot.Conversation.Tests.Dialogs;

public sealed class JournalJsonTests
{
    [Fact]
    public async Task A_journal_comes_back_as_it_was_stored()
    {
        Chat chat = await Chat.StartAsync(Form.AskAsync, ("goal.title", "Read"), ("other", "ü \"'\n"));
        await chat.SkipAsync(whole: false);
        await chat.TypeAsync("tomorrow");
        await chat.BackAsync();
        await chat.TypeAsync("2026-12-04");
        Journal journal = chat.Journal with
        {
            Touched = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)),
            Shown = "run1.after",
        };
        string stored = JsonSerializer.Serialize(journal, JournalJson.Default.Journal);
        Journal read = JsonSerializer.Deserialize(stored, JournalJson.Default.Journal)!;
        Assert.Equal(stored, JsonSerializer.Serialize(read, JournalJson.Default.Journal));
        Assert.Equal(
            (journal.Touched, journal.Shown, journal.FirstDay, journal.Instance),
            (read.Touched, read.Shown, read.FirstDay, read.Instance));
        Assert.Equal(journal.KnownAnswers(), read.KnownAnswers());
        Assert.Equal(journal.Recalled, read.Recalled);
        Assert.Equal(3, read.Entries.Length);
    }

    [Fact]
    public void A_journal_that_says_no_more_than_it_must_can_be_read()
    {
        Journal journal = JsonSerializer.Deserialize(
            """
            {"dialog":"d","version":1,"instance":"i","firstDay":"2026-11-20","given":{},
             "entries":[{"step":"a","kind":"Answer","value":"x"}]}
            """,
            JournalJson.Default.Journal)!;
        Assert.Empty(journal.Recalled);
        Assert.Equal("x", journal.WithoutAnswer()!.Recalled["a"]);
    }

    [Theory]
    [InlineData("Answer", "null", 0)]
    [InlineData("Answer", "\"x\"", 1)]
    [InlineData("Answer", "{\"a\":\"1\",\"b\":\"2\"}", 2)]
    [InlineData("Look", "\"x\"", 0)]
    [InlineData("Once", "{\"a\":\"1\"}", 0)]
    public void Only_what_was_answered_is_known(string kind, string value, int known)
    {
        Journal journal = JsonSerializer.Deserialize(
            $$"""
            {"dialog":"d","version":1,"instance":"i","firstDay":"2026-11-20","given":{},"recalled":{},
             "entries":[{"step":"a","kind":"{{kind}}","value":{{value}}}]}
            """,
            JournalJson.Default.Journal)!;
        Assert.Equal(known, journal.KnownAnswers().Count);
    }
}
