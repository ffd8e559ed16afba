using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Tests.Cards;

namespace MentorBot.Tests.Samples;

/// <summary>
/// The rows of a week of three people, as each released version left them. With <c>MENTORBOT_GOLDEN=write</c> the rows
/// of a kind and version that has none are recorded; a recording is never changed.
/// </summary>
public sealed class StoryRowTests
{
    private const int MostOfAKind = 8;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(SampledRow.Folder, "*.jsonl").Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public async Task Every_kind_of_row_that_the_story_leaves_has_a_sample()
    {
        await using Team team = await Team.MeetAsync(maria: "de-DE");
        List<SampledRow> rows = await LiveAsync(team);
        foreach (IGrouping<string, SampledRow> kind in rows.GroupBy(row => row.File))
        {
            string file = Path.Combine(SampledRow.Folder, kind.Key);
            if (Golden.IsWriting && !File.Exists(file))
                await File.WriteAllLinesAsync(file, kind.Take(MostOfAKind).Select(row => row.ToLine()));
            Assert.True(File.Exists(file), $"There is no sample '{kind.Key}': MENTORBOT_GOLDEN=write records it.");
        }

        Assert.All(
            [Tables.People, Tables.Accounts, Tables.Organisation, Tables.Due],
            table => Assert.Contains(rows, row => row.Table == table));
    }

    [Fact]
    public void Every_kind_of_row_and_letter_that_is_declared_has_a_sample()
    {
        string[] samples =
        [
            .. new[] { Sources.Of("Samples"), SampledRow.Folder, Sources.Of("..", "MentorBot.Turns.Tests", "Samples") }
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json*"))
                .Select(file => "." + Path.GetFileName(file)),
        ];
        Assert.True(RowReaders.Declared.Count > 15, $"Only {RowReaders.Declared.Count} kinds were found.");
        Assert.DoesNotContain(
            RowReaders.Declared.Select(kind => $".{RowReaders.NameOf(kind)}.v{RowReaders.VersionOf(kind)}."),
            kind => !samples.Any(sample => sample.Contains(kind, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_is_read_as_the_program_reads_it_and_written_as_it_was(string file)
    {
        await using Bot bot = await Bot.StartAsync();
        RowReaders readers = new(bot.Rows);
        foreach (SampledRow sample in File.ReadLines(Path.Combine(SampledRow.Folder, file)).Select(SampledRow.Parse))
        {
            Assert.Equal(file, sample.File);
            ReadOnlyMemory<byte>? written = readers.ReadAndWrite(sample.Table, sample.Row);
            Assert.True(written is not null, $"Nobody reads {sample.Row.Body.Kind} of {sample.Table}.");
            JsonNode expected = JsonNode.Parse(sample.Row.Body.Json.Span)!;
            JsonNode actual = JsonNode.Parse(written.Value.Span)!;
            Assert.True(
                JsonNode.DeepEquals(expected, actual),
                $"Expected {expected.ToJsonString()}\nbut found {actual.ToJsonString()}");
        }
    }

    [Fact]
    public async Task People_go_on_with_what_a_released_version_left()
    {
        await using Bot bot = await Bot.StartAsync(Team.Monday.AddDays(9));
        Person alex = await bot.MeetAsync();
        Person maria = await bot.MeetAsync("Maria Roth", id: "maria");
        Person jo = await bot.MeetAsync("Jo Lind", id: "jo");
        foreach ((string table, StoredRow row) in SampledRow.All)
            await bot.Store.CommitAsync(
                table, new PartitionBatch(row.Id.Partition).Upsert(row.Id.Row, row.Body), CancellationToken.None);
        // Whoever plays them here numbers their messages from 1, as whoever did then.
        foreach (Person person in new[] { alex, maria, jo })
            await person.Rows.ChangeStateAsync(state => state with { Receipts = [] });
        Assert.Contains(await alex.Rows.GoalsAsync(), goal => goal is { IsOpen: true, Title: "Show it to the team" });

        await alex.SayAsync(
            "goals", "done", "check in", "good", "Shipped the draft again", "Still no key", "skip", "share", "blocker");
        Assert.DoesNotContain(await alex.Rows.GoalsAsync(), goal => goal.IsOpen);
        Assert.Contains("Still no key", maria.Last.PlainText, StringComparison.Ordinal);
        await maria.SayAsync("answer", "Ask Lee", "help");
        await jo.SayAsync("feedback", "help", "resume");
        foreach (Person person in new[] { alex, maria, jo }) Assert.Empty(await person.Rows.FailuresAsync());
    }

    /// <summary>The story by typing, and what else somebody does in such a week.</summary>
    /// <returns>Every row that it leaves, and those that were there for a while.</returns>
    private static async Task<List<SampledRow>> LiveAsync(Team team)
    {
        (Bot bot, Person alex, Person maria, Person jo) = team;
        Dictionary<(string Table, RowId Id), SampledRow> rows = [];
        Lock writing = new();
        bot.Store.BeforeCommit = (table, batch) =>
        {
            lock (writing)
            {
                foreach (RowWrite write in batch.Writes.Where(write => write.Kind != RowWriteKind.Delete))
                    Keep(table, new RowId(batch.Partition, write.Row), write.Body);
            }
        };
        await alex.SayAsync("goal Two pages in the wiki", "skip", "skip", "goal", "cancel");
        await bot.PassToAsync(Team.Thursday);
        await alex.SayAsync(
            "good", "skip", "Shipped the draft", "Waiting for access", "skip", "share", "blocker", "share", "win");
        await maria.SayAsync("antworten", "Jan has the key", "senden");
        await alex.SayAsync("answer", "I'll ask", "send", "helped", "this helped", "done");
        await jo.SayAsync("Asked for help early", "We kept the date", "Show it to the team", "send", "pause");
        await alex.SayAsync("make it a goal", "goal Call three customers", "cancel");
        bot.Store.BeforeCommit = null;
        foreach (string table in Tables.All)
        {
            await foreach (StoredRow row in bot.Store.ScanTableAsync(table, null, CancellationToken.None))
                Keep(table, row.Id, row.Body);
        }

        return [
            .. rows.Values.OrderBy(row => row.Row.Id.Partition, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Id.Row, StringComparer.Ordinal)];

        void Keep(string table, RowId id, RowBody body) =>
            rows[(table, id)] = new SampledRow(table, new StoredRow(id, body, ""));
    }
}
