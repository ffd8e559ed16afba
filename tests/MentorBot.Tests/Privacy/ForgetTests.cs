using MentorBot.CheckIns;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery.Messages;
using MentorBot.Feedback;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Storage;
using MentorBot.Tests.Goals;
using MentorBot.Tests.People;

namespace MentorBot.Tests.Privacy;

/// <summary>Somebody who works with others asks to be forgotten.</summary>
public sealed class ForgetTests
{
    [Theory]
    [InlineData("en-GB", "forget me", "Forget me")]
    [InlineData("de-DE", "vergiss mich", "Vergiss mich")]
    public async Task By_cards_and_by_typing_it_takes_a_second_word(string locale, string command, string button)
    {
        await using Team team = await Team.MeetAsync(alex: locale, jo: locale);
        await team.Alex.SayAsync(command);
        await team.Alex.PressAsync(button);
        Assert.Equal(team.Alex.In(() => PrivacyWords.Forgotten), team.Alex.Last.PlainText);
        await team.Jo.SayAsync(command, button);
        Assert.Equal(team.Jo.In(() => PrivacyWords.Forgotten), team.Jo.Last.PlainText);
    }

    [Fact]
    public async Task Whoever_keeps_it_keeps_everything()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "zebrawin"));
        await team.Alex.SayAsync("forget me");
        await team.Alex.PressAsync("Keep it");
        await team.Bot.LetLeaveAsync();
        Assert.Equal("Nothing was deleted.", team.Alex.Last.PlainText);
        Assert.Single(await team.Alex.Rows.CheckInsAsync());
    }

    [Fact]
    public async Task What_they_wrote_to_others_is_a_former_colleagues_and_their_own_is_gone()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        await team.ShareWinAsync("zebrawin");
        await team.ReachGoalAsync();
        await team.GiveFeedbackAsync("zebranext");

        await ForgetAsync(team, team.Alex);

        await team.Maria.SayAsync("answer");
        Assert.Equal(team.Maria.In(() => PeopleWords.NotHereAnyMore), team.Maria.Last.PlainText);
        string maria = await RowsAsync(team.Bot, team.Maria);
        Assert.Contains("zebrablocker", maria, StringComparison.Ordinal);
        string jo = await RowsAsync(team.Bot, team.Jo);
        Assert.Contains("zebrawin", jo, StringComparison.Ordinal);
        Assert.DoesNotContain("zebranext", jo, StringComparison.Ordinal); // It was written to them.
        foreach (string others in new[] { maria, jo })
            Assert.DoesNotContain("Alex Kim", others, StringComparison.Ordinal);
        Assert.Empty((await CircleAsync(team.Bot, team.Jo)).Reports);
        Assert.DoesNotContain("zebra", await RowsAsync(team.Bot, team.Alex), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_mentor_is_forgotten_the_mentee_keeps_their_own_words()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        await team.Maria.PressAsync("Answer");
        await team.Maria.SubmitAsync("Send to Alex", ("words", "zebrawords"));

        await ForgetAsync(team, team.Maria);

        Assert.Null((await CircleAsync(team.Bot, team.Alex)).Mentor);
        CheckIn checkIn = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal(("zebrablocker", null), (checkIn.Blocker, checkIn.BlockerShare));
        await team.Alex.PressAsync("This helped");
        Assert.Equal(team.Alex.In(() => PeopleWords.NotHereAnyMore), team.Alex.Last.PlainText);
        await team.Alex.PressAsync("Reply");
        Assert.Equal(team.Alex.In(() => PeopleWords.NotHereAnyMore), team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task Where_a_manager_is_forgotten_the_feedback_stays_and_its_step_can_be_a_goal()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.ReachGoalAsync();
        await team.GiveFeedbackAsync();

        await ForgetAsync(team, team.Jo);

        await team.Alex.SayAsync("my feedback");
        Assert.Contains("a former colleague", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync("Make it a micro-goal");
        Assert.Contains("Only you can see this.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("check in");
        Assert.DoesNotContain("Jo", await RowsAsync(team.Bot, team.Alex), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_fit_into_one_turn_name_nobody_either()
    {
        await using Team team = await Team.MeetAsync();
        for (int wins = 0; wins < 130; wins++) await GiveWinAsync(team, team.Jo, $"w{wins}");

        await ForgetAsync(team, team.Alex);

        string jo = await RowsAsync(team.Bot, team.Jo);
        Assert.Contains("zebrawin", jo, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex Kim", jo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_words_of_theirs_from_long_ago_keeps_no_name_either()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await GiveWinAsync(team, team.Maria, "w1");
        Assert.DoesNotContain(team.Maria.Id.Person, await RowsAsync(team.Bot, team.Alex), StringComparison.Ordinal);

        await ForgetAsync(team, team.Alex);

        string maria = await RowsAsync(team.Bot, team.Maria);
        Assert.Contains("zebrawin", maria, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", maria, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_have_to_do_with_each_other_can_leave_at_once()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        foreach (Person person in new[] { team.Alex, team.Maria })
        {
            await person.SayAsync("forget me");
            await person.PressAsync("Forget me");
        }

        await team.Bot.LetLeaveAsync();

        foreach (Person person in new[] { team.Alex, team.Maria })
            Assert.StartsWith("talk ", await RowsAsync(team.Bot, person), StringComparison.Ordinal);
        await team.Alex.SayAsync("hi");
        Assert.NotEqual(team.Alex.In(() => PrivacyWords.Forgotten), team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_reads_like_a_name_keeps_nobody_from_leaving()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SetGoalAsync(team.Maria.Id.Partition, "2027-01-01");
        await ForgetAsync(team, team.Maria);
        Assert.StartsWith("talk ", await RowsAsync(team.Bot, team.Maria), StringComparison.Ordinal);
        Assert.Equal(team.Maria.Id.Partition, Assert.Single(await team.Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task What_waits_for_somebody_unmet_goes_with_whoever_it_speaks_of()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync("zebrawin");
        Contact alex = new(team.Alex.Id.Partition, "Alex Kim");
        Card about = Card.Of(new Paragraph("A word for Alex")).About(alex);
        WaitingRow row = new(1, new Say(about, "en"), DateTimeOffset.MaxValue);
        WaitingRow other = new(2, new Say(Card.Of(new Paragraph("Alex begins this")), "en"), DateTimeOffset.MaxValue);
        PartitionBatch batch =
            new PartitionBatch(team.Jo.Id.Partition).Insert(row.Key, row.ToBody()).Insert(other.Key, other.ToBody());
        await team.Bot.Store.CommitAsync(Tables.People, batch, CancellationToken.None);

        await ForgetAsync(team, team.Alex);

        string jo = await RowsAsync(team.Bot, team.Jo);
        Assert.DoesNotContain("A word for Alex", jo, StringComparison.Ordinal);
        Assert.Contains("Alex begins this", jo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roster_leaves_them_out()
    {
        await using Team team = await Team.MeetAsync();
        await ForgetAsync(team, team.Alex);
        RosterOutcome outcome = await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Manager = "jo@example.com", Mentor = "maria@example.com" },
            Team.Line(2, team.Maria, "Maria Roth"), Team.Line(3, team.Jo, "Jo Lind"));
        Assert.Equal(1, Assert.Single(outcome.Left).Line);
        Assert.Empty((await CircleAsync(team.Bot, team.Jo)).Reports);
        Assert.DoesNotContain("Alex", await RowsAsync(team.Bot, team.Jo), StringComparison.Ordinal);
    }

    private static async Task ForgetAsync(Team team, Person person)
    {
        await person.SayAsync("forget me");
        await person.PressAsync("Forget me");
        await team.Bot.LetLeaveAsync();
    }

    /// <summary>Somebody has a win that Alex shared with them, of which Alex's rows do not tell any more.</summary>
    private static Task GiveWinAsync(Team team, Person to, string id)
    {
        SharedWin win = new(id, new Contact(team.Alex.Id.Partition, "Alex Kim"), "zebrawin", team.Bot.Clock.Now);
        PartitionBatch batch =
            new PartitionBatch(to.Id.Partition)
                .Insert(SharedWin.Kind.Key(id), team.Bot.Rows.Write(SharedWin.Kind, win));
        return team.Bot.Store.CommitAsync(Tables.People, batch, CancellationToken.None);
    }

    private static async Task<Circle> CircleAsync(Bot bot, Person person) =>
        (await new OwnRows(bot, person.Id).FindAsync(Profile.Kind))!.Circle;

    /// <summary>Everything of a person's.</summary>
    private static async Task<string> RowsAsync(Bot bot, Person person)
    {
        List<string> rows = [];
        await foreach (StoredRow row in bot.Store.ScanAsync(
            Tables.People, person.Id.Partition, RowRange.All, CancellationToken.None))
            rows.Add($"{row.Id.Row} {System.Text.Encoding.UTF8.GetString(row.Body.Json.Span)}");

        return string.Join('\n', rows);
    }
}
