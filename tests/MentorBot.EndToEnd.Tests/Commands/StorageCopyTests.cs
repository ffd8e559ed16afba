using MentorBot.Identity;
using MentorBot.Storage.Copying;
using MentorBot.Storage.Sqlite;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary><c>storage copy</c>: a backup beside a running host, and a house that is moved into.</summary>
public sealed class StorageCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Copy => _folder.At("copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_that_runs_is_backed_up_and_another_goes_on_with_the_copy()
    {
        await using Bot first = await Bot.StartAsync(_folder.Database);
        CommandRun copy = await CopyAsync(_folder.Database, $"sqlite:{Copy}");
        copy.IsDone();
        Assert.Equal(
            ["People", "Accounts", "Organisation", "Due", "Sandbox"], copy.Output.Select(line => line.Split(' ')[0]));
        Assert.All(copy.Output, line => Assert.Matches(@"^\w+ +\d+ rows  sha256 [0-9a-f]{64}$", line));

        CommandRun before = await CommandRun.OfAsync(_folder.Database, "people", "list");
        Assert.Equal(4, before.Output.Count);
        Assert.Equal(before.Output, (await CommandRun.OfAsync(Copy, "people", "list")).Output);
        await using Bot second = await Bot.StartAsync(Copy);
        using HttpResponseMessage ready = await second.Http.GetAsync("/health/ready");
        Assert.True(ready.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_refused_and_no_target_is_made()
    {
        (await CopyAsync(_folder.Database, Copy)).IsRefused("There is no database", _folder.Database);
        Assert.False(File.Exists(_folder.Database));
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_prefix_under_which_nothing_is_on_Azure_is_refused_rather_than_copied_as_empty()
    {
        await using EmptyAccount account = await EmptyAccount.StartAsync();
        (await CopyAsync(account.ConnectionString, Copy))
            .IsRefused("There is nothing in", "MentorBot*", "Storage__TablePrefix");
        Assert.False(File.Exists(Copy));
    }

    [Theory]
    [InlineData("people", "list")]
    [InlineData("outbox", "list")]
    public async Task What_lists_refuses_such_a_prefix_too(string noun, string verb)
    {
        await using EmptyAccount account = await EmptyAccount.StartAsync();
        Dictionary<string, string> settings = Bot.Settings(
            _folder.Database, ("Storage__Provider", "AzureTables"),
            ("Storage__ConnectionString", account.ConnectionString), ("Storage__TablePrefix", "Harbor"));
        (await CommandRun.OfAsync(settings, noun, verb))
            .IsRefused("There is nothing in", "Harbor*", "Storage__TablePrefix");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_no_source()
    {
        await File.WriteAllTextAsync(_folder.Database, new string('x', 5_000));
        (await CopyAsync(_folder.Database, Copy)).IsRefused(_folder.Database);
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_target_with_a_host_or_with_rows_is_refused()
    {
        await using Bot here = await Bot.StartAsync(_folder.Database);
        await using (await Bot.StartAsync(Copy))
            (await CopyAsync(_folder.Database, Copy)).IsRefused("Another host works with", Copy);
        (await CopyAsync(_folder.Database, Copy)).IsRefused("holds something already");
    }

    [Fact]
    public async Task A_copy_that_was_cut_off_is_finished_and_until_then_nobody_works_with_it()
    {
        await using (await Bot.StartAsync(_folder.Database)) { }
        await BeginAsync(_folder.Database);
        (await CommandRun.OfAsync(Copy)).IsRefused("Storage__Path", $"a copy of {_folder.Database} that was cut off");
        (await CommandRun.OfAsync(Copy, "people", "list")).IsRefused("cut off");
        (await CopyAsync(Copy, _folder.At("third.db"))).IsRefused("a copy that is not finished");

        (await CopyAsync(_folder.Database, Copy)).IsDone();

        Assert.Equal(4, (await CommandRun.OfAsync(Copy, "people", "list")).Output.Count);
    }

    [Fact]
    public async Task A_store_is_not_copied_to_itself()
    {
        await using (await Bot.StartAsync(_folder.Database)) { }
        (await CopyAsync(_folder.Database, $"sqlite:{_folder.Database}")).IsRefused("the same store", _folder.Database);
    }

    [Theory]
    [InlineData("sqlite:")]
    [InlineData("azure:nonsense")]
    [InlineData("http://tables.example.com/")]
    public async Task An_address_of_no_store_is_refused(string address) =>
        (await CopyAsync(address, Copy)).IsRefused("--from names no store");

    /// <summary>Leaves what a copy leaves that is killed after its first step.</summary>
    private async Task BeginAsync(string source)
    {
        await using SqliteTableStore target =
            await SqliteTableStore.OpenAsync(new SqliteStoreOptions { Path = Copy }, null, CancellationToken.None);
        using SqliteSnapshot rows = await SqliteSnapshot.TakeAsync(source, CancellationToken.None);
        using CancellationTokenSource killed = new();
        StoreCopy copy = new(source, (table, cancellationToken) =>
        {
            if (table == Tables.People) killed.Cancel();
            return rows.ScanTableAsync(table, cancellationToken);
        }, target, Tables.All);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copy.RunAsync(null, killed.Token));
    }

    private Task<CommandRun> CopyAsync(string from, string to) =>
        CommandRun.OfAsync(_folder.At("unused.db"), "storage", "copy", "--from", from, "--to", to);
}
