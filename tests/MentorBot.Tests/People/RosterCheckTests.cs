using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>What is wrong with a roster is found before any of it comes in, and named with its line.</summary>
public sealed class RosterCheckTests
{
    private const string Domain = "@example.com";

    [Fact]
    public void A_roster_that_is_right_has_no_problems() => Assert.Empty(PeopleBook.Check(TwoLines.Roster));

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
        RosterLine[] wrong =
        [
            .. TwoLines.Roster, new RosterLine(4, "none", ""), new RosterLine(5, "jo@example.com", "Jo"),
        ];
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

    private static void IsFound(string reason, RosterLine line) =>
        Assert.Equal(new RosterProblem(4, reason), Assert.Single(PeopleBook.Check([.. TwoLines.Roster, line])));
}
