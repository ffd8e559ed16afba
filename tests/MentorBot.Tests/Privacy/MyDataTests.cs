using MentorBot.CheckIns;
using MentorBot.Turns.DataExport;

namespace MentorBot.Tests.Privacy;

/// <summary>A person sees everything that is held about them.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task Everything_is_there_and_nothing_of_anybody_elses_rows()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "zebrawin"), (CheckInCards.Blocker, "zebrablocker"));
        await team.Maria.SayAsync("check in", "good", "zebramaria");
        await team.Alex.SayAsync("my data");

        PersonalData data = (await team.Bot.Desk.RedeemAsync(DataLinks.TokenOf(team.Alex), CancellationToken.None))!;

        string json = data.ToJson().ToJsonString();
        foreach (string mine in new[] { "zebrawin", "zebrablocker", "fake|alex", "alex@example.com", "Maria Roth" })
            Assert.Contains(mine, json, StringComparison.Ordinal);
        Assert.DoesNotContain("zebramaria", json, StringComparison.Ordinal);
        Assert.Contains(data.Rows, row => row is { Kind: "checkin", Version: 1 });
    }

    [Theory]
    [InlineData("alex")]
    [InlineData("alex2")]
    public async Task A_link_is_good_once_also_when_its_owner_turned_out_to_be_known_twice(string asks)
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await here.SayAsync("check in", "good");
        Person asking = asks == "alex" ? here : there;
        await asking.SayAsync("my data");
        string token = DataLinks.TokenOf(asking);
        await bot.LinkAsync(here, there);

        PersonalData data = (await bot.Desk.RedeemAsync(token, CancellationToken.None))!;

        Assert.Equal(["fake|alex", "fake|alex2"], data.Accounts.Order(StringComparer.Ordinal));
        Assert.Single(data.Rows, row => row.Kind == "checkin");
        Assert.Null(await bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task What_its_owner_had_is_there_also_before_it_has_gone_to_whom_they_turned_out_to_be()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await here.SayAsync("check in", "good");
        await here.SayAsync("my data");
        await here.Rows.ChangeStateAsync(state => state with { MovedTo = there.Id.Partition });

        PersonalData data = (await bot.Desk.RedeemAsync(DataLinks.TokenOf(here), CancellationToken.None))!;

        Assert.Contains("fake|alex2", data.Accounts);
        Assert.Single(data.Rows, row => row.Kind == "checkin");
    }
}
