using MentorBot.Conversation.Dialogs;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Journals;

/// <summary>
/// Journals of dialogs as each released version left them. They are never changed, and every one must replay, or drift
/// politely and keep the answers.
/// </summary>
public sealed class ReleasedJournalTests
{
    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Sources.Of("Journals"), "*.json")
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_released_journal_replays(string file)
    {
        (Bot bot, Person alex, Journal journal) = await OpenAsync(file);
        await using Bot used = bot;
        await alex.SayAsync("help");
        Assert.Empty(await alex.Rows.FailuresAsync());
        Assert.Equal(journal.Instance, (await alex.Rows.OpenDialogAsync())?.Instance);
        Assert.StartsWith("I'm asking for ", alex.Last.PlainText, StringComparison.Ordinal);
        await FinishAsync(alex);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_journal_that_does_not_fit_any_more_drifts_politely(string file)
    {
        (Bot bot, Person alex, Journal journal) = await OpenAsync(file);
        await using Bot used = bot;
        JournalEntry renamed = new("renamed", EntryKind.Look, JsonSerializer.SerializeToElement<string?>(null));
        await alex.Rows.ChangeStateAsync(state => state with
        {
            Dialog = journal with { Entries = [renamed, .. journal.Entries] },
        });
        await alex.SayAsync("help");
        Assert.Empty(await alex.Rows.FailuresAsync());
        Assert.Equal("Go on where you were?", Headings.Of(alex.Last));
        string[] kept = [.. (await alex.Rows.DraftsAsync()).SelectMany(draft => draft.Answers.Values)];
        Assert.All(
            journal.UnsavedAnswers().Where(answer => !DraftRow.IsInPassing(answer.Key)),
            answer => Assert.Contains(answer.Value, kept));
    }

    [Fact]
    public void Every_dialog_has_left_journals() =>
        Assert.Equal(
            [
                "ask-feedback", "change-goal", "check-in", "delete-check-in", "drop-goal", "edit-goal", "feedback",
                "finish-goal", "forget-me", "link", "message", "micro-goal", "move-goal", "name-person", "praise",
                "remind", "remove-evidence", "save-evidence", "share", "tell", "words"],
            Names.Select(name => name.Split('.')[0]).Distinct());

    /// <summary>Answers whatever is asked until the dialog ends.</summary>
    private static async Task FinishAsync(Person alex)
    {
        for (int answers = 0; await alex.Rows.OpenDialogAsync() is not null; answers++)
        {
            Assert.True(answers < 10, $"It does not end: {alex.Last.PlainText}");
            foreach (string text in new[] { "1", "tomorrow" }) await alex.SayAsync(text);
        }

        Assert.Empty(await alex.Rows.FailuresAsync());
    }

    private static async Task<(Bot Bot, Person Alex, Journal Journal)> OpenAsync(string file)
    {
        Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        Journal journal =
            JsonSerializer.Deserialize(
                await File.ReadAllTextAsync(Sources.Of("Journals", file)), JournalJson.Default.Journal)!;
        await alex.SayAsync("hi");
        await alex.Rows.ChangeStateAsync(state => state with { Dialog = journal });
        return (bot, alex, journal);
    }
}
