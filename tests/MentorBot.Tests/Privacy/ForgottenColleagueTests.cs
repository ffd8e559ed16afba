using MentorBot.CheckIns;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery.Messages;
using MentorBot.Feedback;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Tests.People;

namespace MentorBot.Tests.Privacy;

/// <summary>What stays with the colleagues of somebody who was forgotten, and what goes.</summary>
public sealed class ForgottenColleagueTests
{
    [Fact]
    public async Task What_they_wrote_to_others_is_a_former_colleagues_and_their_own_is_gone()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        await team.ShareWinAsync("zebrawin");
        await team.ReachGoalAsync();
        await team.GiveFeedbackAsync("zebranext");

        await team.Bot.ForgetAsync(team.Alex);

        await team.Maria.SayAsync("answer");
        Assert.Equal(team.Maria.In(() => PeopleWords.NotHereAnyMore), team.Maria.Last.PlainText);
        string maria = await team.Maria.Rows.TextAsync();
        Assert.Contains("zebrablocker", maria, StringComparison.Ordinal);
        string jo = await team.Jo.Rows.TextAsync();
        Assert.Contains("zebrawin", jo, StringComparison.Ordinal);
        Assert.DoesNotContain("zebranext", jo, StringComparison.Ordinal); // It was written to them.
        foreach (string others in new[] { maria, jo })
            Assert.DoesNotContain("Alex Kim", others, StringComparison.Ordinal);
        Assert.Empty((await team.CircleAsync(team.Jo)).Reports);
        Assert.DoesNotContain("zebra", await team.Alex.Rows.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_mentor_is_forgotten_the_mentee_keeps_their_own_words()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        await team.Maria.PressAsync("Answer");
        await team.Maria.SubmitAsync("Send to Alex", ("words", "zebrawords"));

        await team.Bot.ForgetAsync(team.Maria);

        Assert.Null((await team.CircleAsync(team.Alex)).Mentor);
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

        await team.Bot.ForgetAsync(team.Jo);

        await team.Alex.SayAsync("my feedback");
        Assert.Contains("a former colleague", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync("Make it a micro-goal");
        Assert.Contains("Only you can see this.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("check in");
        Assert.DoesNotContain("Jo", await team.Alex.Rows.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_fit_into_one_turn_name_nobody_either()
    {
        await using Team team = await Team.MeetAsync();
        for (int wins = 0; wins < 130; wins++) await GiveWinAsync(team, team.Jo, $"w{wins}");

        await team.Bot.ForgetAsync(team.Alex);

        string jo = await team.Jo.Rows.TextAsync();
        Assert.Contains("zebrawin", jo, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex Kim", jo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_words_of_theirs_from_long_ago_keeps_no_name_either()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await GiveWinAsync(team, team.Maria, "w1");
        Assert.DoesNotContain(team.Maria.Id.Person, await team.Alex.Rows.TextAsync(), StringComparison.Ordinal);

        await team.Bot.ForgetAsync(team.Alex);

        string maria = await team.Maria.Rows.TextAsync();
        Assert.Contains("zebrawin", maria, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", maria, StringComparison.Ordinal);
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

        await team.Bot.ForgetAsync(team.Alex);

        string jo = await team.Jo.Rows.TextAsync();
        Assert.DoesNotContain("A word for Alex", jo, StringComparison.Ordinal);
        Assert.Contains("Alex begins this", jo, StringComparison.Ordinal);
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
}
