using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;

namespace MentorBot.Tests.People;

/// <summary>What an import of a roster changes in the store.</summary>
public sealed class RosterImportTests
{
    [Fact]
    public async Task People_know_whom_they_work_with()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(TwoLines.Roster);
        (Circle alex, Circle jo) =
            (await TwoLines.CircleAsync(bot, "alex@example.com"), await TwoLines.CircleAsync(bot, "jo@example.com"));
        Assert.Equal("Jo Lind", alex.Manager?.Name);
        Assert.Equal((await TwoLines.FindAsync(bot, "alex@example.com")).Partition, Assert.Single(jo.Reports).Id);
        Assert.Empty(jo.Mentees);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(TwoLines.Roster);
        string once = await EverythingAsync(bot);
        await bot.ImportAsync(TwoLines.Roster);
        Assert.Equal(once, await EverythingAsync(bot));
    }

    [Fact]
    public async Task An_import_says_how_many_are_new_changed_and_unchanged_and_writes_nothing_of_the_unchanged()
    {
        await using Bot bot = await Bot.StartAsync();
        RosterLine[] three =
        [
            .. TwoLines.Roster, new RosterLine(4, "kim@example.com", "Kim Berg") { TimeZone = "Europe/Berlin" },
        ];
        Assert.Equal((3, 0, 0), Counts(await bot.ImportAsync(three, CancellationToken.None)));
        int written = bot.Store.Written.Count;
        Assert.Equal((0, 0, 3), Counts(await bot.ImportAsync(three, CancellationToken.None)));
        Assert.Equal(written, bot.Store.Written.Count);
        Assert.Equal(
            (0, 1, 2),
            Counts(await bot.ImportAsync(
                [.. TwoLines.Roster, three[2] with { TimeZone = "Europe/Lisbon" }], CancellationToken.None)));
        Assert.Equal((1, 2, 1), Counts(await bot.ImportAsync(
            [
                TwoLines.Roster[0], TwoLines.Roster[1] with { Manager = "lee@example.com" }, three[2],
                new RosterLine(5, "lee@example.com", "Lee Ward")], CancellationToken.None)));

        static (int New, int Changed, int Unchanged) Counts(RosterOutcome outcome) =>
            (outcome.New, outcome.Changed, outcome.Unchanged);
    }

    [Fact]
    public async Task A_manager_who_changed_is_the_manager_from_then_on()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(TwoLines.Roster);
        await bot.ImportAsync(
            TwoLines.Roster[0] with { Manager = "kim@example.com" }, TwoLines.Roster[1],
            new RosterLine(4, "kim@example.com", "Kim Berg"));
        Assert.Equal("Kim Berg", (await TwoLines.CircleAsync(bot, "alex@example.com")).Manager?.Name);
        Assert.Empty((await TwoLines.CircleAsync(bot, "jo@example.com")).Reports);
        Assert.Single((await TwoLines.CircleAsync(bot, "kim@example.com")).Reports);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_import_that_was_cut_off_is_finished_by_doing_it_again(int commits)
    {
        await using Bot whole = await Bot.StartAsync();
        await whole.ImportAsync(TwoLines.Roster);
        await using Bot bot = await Bot.StartAsync();
        using CancellationTokenSource cut = new();
        bot.Store.BeforeCommit = (_, _) =>
        {
            if (Interlocked.Decrement(ref commits) == -1) cut.Cancel();
            cut.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.ImportAsync(TwoLines.Roster, cut.Token));
        bot.Store.BeforeCommit = null;
        await bot.ImportAsync(TwoLines.Roster);
        Assert.Equal("Jo Lind", (await TwoLines.CircleAsync(bot, "alex@example.com")).Manager?.Name);
        Assert.Single((await TwoLines.CircleAsync(bot, "jo@example.com")).Reports);
        Assert.Equal(await CountAsync(whole), await CountAsync(bot));
    }

    private static async Task<int> CountAsync(Bot bot) => (await RowsAsync(bot)).Count;

    /// <summary>All rows; of the talks only that they are there, since each turn leaves one.</summary>
    private static async Task<string> EverythingAsync(Bot bot) => JsonSerializer.Serialize((await RowsAsync(bot))
        .Select(row => row.Id.Row == PersonState.RowKey ? "" : Encoding.UTF8.GetString(row.Body.Json.Span)));

    private static async Task<IReadOnlyList<StoredRow>> RowsAsync(Bot bot)
    {
        List<StoredRow> rows = [];
        foreach (string table in new[] { Tables.People, Tables.Accounts, Tables.Organisation })
        {
            await foreach (StoredRow row in bot.Store.ScanTableAsync(table, null, CancellationToken.None))
                rows.Add(row);
        }

        return rows;
    }
}
