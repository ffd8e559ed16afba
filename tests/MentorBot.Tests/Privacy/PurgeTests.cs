using MentorBot.CheckIns;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Tests.Goals;
using MentorBot.Tests.People;
using MentorBot.Turns.Purging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Privacy;

/// <summary>What was kept long enough goes.</summary>
public sealed class PurgeTests
{
    [Fact]
    public async Task What_the_engine_kept_for_its_own_sake_goes_and_what_people_wrote_stays()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        Assert.NotEqual(0, await CountAsync(team.Bot, "posted|") + await CountAsync(team.Bot, "got|"));

        await PurgeAsync(team.Bot, TimeSpan.FromDays(91));

        Assert.Equal(0, await CountAsync(team.Bot, "posted|") + await CountAsync(team.Bot, "answered|"));
        Assert.Single(await team.Alex.Rows.CheckInsAsync());
    }

    [Fact]
    public async Task Nothing_goes_before_its_time()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        int posted = await CountAsync(team.Bot, "posted|");

        Assert.Equal(0, await PurgeAsync(team.Bot, TimeSpan.FromDays(1)));

        Assert.Equal(posted, await CountAsync(team.Bot, "posted|"));
    }

    [Fact]
    public async Task What_people_wrote_goes_where_a_setting_says_when()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "Shipped the draft"));
        await team.Alex.SetGoalAsync("Two pages in the wiki", "2027-01-01");
        await team.Alex.SayAsync("evidence Maria has read them");

        await PurgeAsync(
            team.Bot, TimeSpan.FromDays(400), ("checkin", TimeSpan.FromDays(365)), ("goal", TimeSpan.FromDays(1)),
            ("evidence", TimeSpan.FromDays(365)));

        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        Assert.Empty(await team.Alex.Rows.EvidenceAsync());
        Assert.Single(await team.Alex.Rows.GoalsAsync()); // It is open.
    }

    [Fact]
    public async Task A_question_that_was_left_open_goes_where_a_setting_says_when_and_a_yes_holds()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com", "my manager jo@example.com");
        await team.Maria.SayAsync("accept");

        await PurgeAsync(
            team.Bot, TimeSpan.FromDays(400), ("named", TimeSpan.FromDays(90)), ("asked", TimeSpan.FromDays(90)));

        Assert.Equal((0, 1), (await CountAsync(team.Bot, "named|"), await CountAsync(team.Bot, "asked|")));
        Assert.Single((await team.CircleAsync(team.Maria)).Mentees);
    }

    private static Task<int> PurgeAsync(Bot bot, TimeSpan later, params (string Kind, TimeSpan Kept)[] settings)
    {
        Dictionary<string, TimeSpan> kept = new(Retention.Usual);
        foreach ((string kind, TimeSpan time) in settings) kept[kind] = time;
        Purge purge =
            new(
                bot.Store, bot.Ages, new Retention(kept), new LaterTime(DateTimeOffset.UtcNow + later),
                NullLogger<Purge>.Instance);
        return purge.RunAsync(CancellationToken.None);
    }

    private static async Task<int> CountAsync(Bot bot, string prefix)
    {
        int count = 0;
        await foreach (StoredRow row in bot.Store.ScanTableAsync(Tables.People, null, CancellationToken.None))
            count += row.Id.Row.StartsWith(prefix, StringComparison.Ordinal) ? 1 : 0;
        return count;
    }

    private sealed class LaterTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
