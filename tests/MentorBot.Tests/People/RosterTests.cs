using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;

namespace MentorBot.Tests.People;

public sealed class RosterTests
{
    private const string Domain = "@example.com";

    private static readonly RosterLine[] Two =
    [
        new(2, "alex@example.com", "Alex Kim")
        {
            Manager = "jo@example.com", Language = "de-DE", TimeZone = "Europe/Berlin", Accounts = ["fake|alex"],
        },
        new(3, "jo@example.com", "Jo Lind"),
    ];

    [Fact]
    public void A_roster_that_is_right_has_no_problems() => Assert.Empty(PeopleBook.Check(Two));

    [Theory]
    [InlineData("no-address", "The e-mail address is missing, or is none.")]
    [InlineData("", "The e-mail address is missing, or is none.")]
    [InlineData("a b@example.com", "The e-mail address is missing, or is none.")]
    [InlineData("ALEX@example.com", "The e-mail address stands in line 2 already.")]
    public void A_wrong_address_is_named_with_its_line(string email, string reason) =>
        IsFound(reason, new RosterLine(4, email, "Kim"));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_that_is_missing_or_too_long_is_named_with_its_line(string? name) =>
        IsFound(
            "A name of 1 to 200 characters is expected.",
            new RosterLine(4, "kim@example.com", name ?? new string('x', 201)));

    [Theory]
    [InlineData('a', 255)]
    [InlineData('#', 254)]
    [InlineData('\uFFFE', 120)]
    public void An_address_that_no_store_could_hold_is_named_with_its_line(char of, int length)
    {
        const string Reason =
            "An e-mail address of at most 254 characters is expected, nearly all of them letters and digits.";
        IsFound(Reason, new RosterLine(4, new string(of, length - Domain.Length) + Domain, "Kim"));
    }

    [Theory]
    [InlineData('a', 101)]
    [InlineData('\uFFFE', 101)]
    public void An_account_that_no_store_could_hold_is_named_with_its_line(char of, int length)
    {
        string account = "fake|" + new string(of, length - "fake|".Length);
        IsFound(
            "An account of at most 100 characters is expected.",
            new RosterLine(4, "kim@example.com", "Kim") { Accounts = [account] });
    }

    [Theory]
    [InlineData('a')]
    [InlineData('#')]
    [InlineData('\uFFFE')]
    public async Task What_is_as_long_as_it_may_be_comes_in(char of)
    {
        await using Bot bot = await Bot.StartAsync();
        string email = new string('a', 254 - Domain.Length) + Domain;
        RosterLine longest = new(2, email, new string(of, 200))
        {
            Language = "en-" + new string('x', 32), Accounts = ["fake|" + new string(of, 95)],
        };
        Assert.Empty(PeopleBook.Check([longest]));
        Assert.Equal(1, (await bot.ImportAsync(longest)).New);
    }

    [Fact]
    public void A_wrong_manager_or_mentor_is_named_with_its_line()
    {
        IsFound(
            "Nobody is their own manager.",
            new RosterLine(4, "kim@example.com", "Kim") { Manager = "KIM@example.com" });
        IsFound(
            "Nobody is their own mentor.", new RosterLine(4, "kim@example.com", "Kim") { Mentor = "kim@example.com" });
        IsFound(
            "The manager's e-mail address stands in no line of the roster.",
            new RosterLine(4, "kim@example.com", "Kim") { Manager = "x@example.com" });
        IsFound(
            "The mentor's e-mail address stands in no line of the roster.",
            new RosterLine(4, "kim@example.com", "Kim") { Mentor = "x@example.com" });
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("deutsch")]
    [InlineData(null)]
    public void An_unknown_language_is_named_with_its_line(string? language) =>
        IsFound(
            "The language is none of en, de.",
            new RosterLine(4, "kim@example.com", "Kim") { Language = language ?? "en-" + new string('x', 33) });

    [Fact]
    public void An_unknown_zone_and_an_account_of_another_line_are_named_with_their_line()
    {
        IsFound(
            "The time zone is not known; expected one such as Europe/Berlin.",
            new RosterLine(4, "kim@example.com", "Kim") { TimeZone = "Mars/Base" });
        IsFound(
            "An account stands in line 2 already.",
            new RosterLine(4, "kim@example.com", "Kim") { Accounts = ["fake|alex"] });
    }

    [Fact]
    public void Every_problem_of_every_line_is_named()
    {
        RosterLine[] wrong = [.. Two, new RosterLine(4, "none", ""), new RosterLine(5, "jo@example.com", "Jo")];
        Assert.Equal([4, 4, 5], PeopleBook.Check(wrong).Select(problem => problem.Line));
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void One_manager_has_not_everybody(int led, bool isWrong)
    {
        RosterLine[] roster =
        [
            new(1, "jo@example.com", "Jo Lind"),
            .. Enumerable.Range(2, led)
                .Select(number => new RosterLine(number, $"a{number}@example.com", "Alex Kim")
                {
                    Manager = "Jo@example.com",
                }),
        ];
        Assert.Equal(
            isWrong ? [new RosterProblem(1002, "One manager has at most 1000 people.")] : [], PeopleBook.Check(roster));
    }

    [Fact]
    public async Task People_know_whom_they_work_with()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Two);
        (Circle alex, Circle jo) =
            (await CircleAsync(bot, "alex@example.com"), await CircleAsync(bot, "jo@example.com"));
        Assert.Equal("Jo Lind", alex.Manager?.Name);
        Assert.Equal((await FindAsync(bot, "alex@example.com")).Partition, Assert.Single(jo.Reports).Id);
        Assert.Empty(jo.Mentees);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Two);
        string once = await EverythingAsync(bot);
        await bot.ImportAsync(Two);
        Assert.Equal(once, await EverythingAsync(bot));
    }

    [Fact]
    public async Task An_import_says_how_many_are_new_changed_and_unchanged_and_writes_nothing_of_the_unchanged()
    {
        await using Bot bot = await Bot.StartAsync();
        RosterLine[] three = [.. Two, new RosterLine(4, "kim@example.com", "Kim Berg") { TimeZone = "Europe/Berlin" }];
        Assert.Equal((3, 0, 0), Counts(await bot.ImportAsync(three, CancellationToken.None)));
        int written = bot.Store.Written.Count;
        Assert.Equal((0, 0, 3), Counts(await bot.ImportAsync(three, CancellationToken.None)));
        Assert.Equal(written, bot.Store.Written.Count);
        Assert.Equal(
            (0, 1, 2),
            Counts(await bot.ImportAsync(
                [.. Two, three[2] with { TimeZone = "Europe/Lisbon" }], CancellationToken.None)));
        Assert.Equal((1, 2, 1), Counts(await bot.ImportAsync(
            [
                Two[0], Two[1] with { Manager = "lee@example.com" }, three[2],
                new RosterLine(5, "lee@example.com", "Lee Ward")], CancellationToken.None)));

        static (int New, int Changed, int Unchanged) Counts(RosterOutcome outcome) =>
            (outcome.New, outcome.Changed, outcome.Unchanged);
    }

    [Fact]
    public async Task A_manager_who_changed_is_the_manager_from_then_on()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Two);
        await bot.ImportAsync(
            Two[0] with { Manager = "kim@example.com" }, Two[1], new RosterLine(4, "kim@example.com", "Kim Berg"));
        Assert.Equal("Kim Berg", (await CircleAsync(bot, "alex@example.com")).Manager?.Name);
        Assert.Empty((await CircleAsync(bot, "jo@example.com")).Reports);
        Assert.Single((await CircleAsync(bot, "kim@example.com")).Reports);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_import_that_was_cut_off_is_finished_by_doing_it_again(int commits)
    {
        await using Bot whole = await Bot.StartAsync();
        await whole.ImportAsync(Two);
        await using Bot bot = await Bot.StartAsync();
        using CancellationTokenSource cut = new();
        bot.Store.BeforeCommit = (_, _) =>
        {
            if (Interlocked.Decrement(ref commits) == -1) cut.Cancel();
            cut.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.ImportAsync(Two, cut.Token));
        bot.Store.BeforeCommit = null;
        await bot.ImportAsync(Two);
        Assert.Equal("Jo Lind", (await CircleAsync(bot, "alex@example.com")).Manager?.Name);
        Assert.Single((await CircleAsync(bot, "jo@example.com")).Reports);
        Assert.Equal(await CountAsync(whole), await CountAsync(bot));
    }

    [Fact]
    public async Task Whoever_is_known_by_an_account_stays_who_they_are()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good");
        await bot.ImportAsync(Two);
        Assert.Equal(alex.Id, await FindAsync(bot, "alex@example.com"));
        Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.NotNull((await CircleAsync(bot, "alex@example.com")).Manager);
    }

    [Fact]
    public async Task Whoever_is_met_later_by_a_listed_account_is_the_listed_person()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Two[0] with { Accounts = ["fake|stranger"] }, Two[1]);
        Person alex = bot.Stranger(name: "A. K.", locale: null);
        await alex.InstallAsync();
        Assert.Equal(await FindAsync(bot, "alex@example.com"), alex.Id);
        Assert.StartsWith("Hallo ", Headings.Of(alex.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_anothers_stays_so_and_is_reported()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await bot.ImportAsync(Two);
        RosterProblem problem =
            Assert.Single(
                (await bot.ImportAsync(Two[0] with { Accounts = [] }, Two[1] with { Accounts = [alex.Account] })).Left);
        Assert.Equal(3, problem.Line);
        Assert.Contains("another person's", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(await FindAsync(bot, "alex@example.com"), alex.Id);
    }

    private static void IsFound(string reason, RosterLine line) =>
        Assert.Equal(new RosterProblem(4, reason), Assert.Single(PeopleBook.Check([.. Two, line])));

    private static async Task<PersonId> FindAsync(Bot bot, string email) =>
        (await bot.Directory.FindAsync(OneOrganisation.Id, email, CancellationToken.None))!.Value;

    private static async Task<Circle> CircleAsync(Bot bot, string email) =>
        (await new Driving.OwnRows(bot, await FindAsync(bot, email)).FindAsync(Profile.Kind))!.Circle;

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
