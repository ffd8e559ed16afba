using MentorBot.EndToEnd.Tests.Teams;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>
/// What comes without anybody's doing: the schedule works the nudges, where elsewhere a jump of the clock does.
/// </summary>
public sealed class ScheduledTests
{
    [Fact]
    public async Task A_nudge_comes_when_its_time_has_come()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        DateTimeOffset due;
        Chat alex;
        await using (Bot first = await Bot.StartAsync(folder.Database))
        {
            alex = new Chat(teams, first, "Alex Kim", person: Guid.Parse("b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2"));
            await alex.InstallAsync();
            JsonNode clock = JsonNode.Parse(await first.Http.GetStringAsync("/sandbox/clock"))!;
            due = (DateTimeOffset)clock["next"]!;
            await first.Process.KillAsync();
        }

        await MoveClockToAsync(folder.Database, due);
        await using Bot second = await Bot.StartAsync(folder.Database, ("Scheduling__SweepInterval", "00:00:01"));
        await Eventually.IsSoAsync(
            () => alex.Seen.Messages.Count(message => message.Text.Contains(
                "How was the week, Alex?", StringComparison.Ordinal)) == 1,
            () => "The weekly call has not come.");
    }

    private static async Task MoveClockToAsync(string database, DateTimeOffset moment)
    {
        await using SqliteTableStore store = await SqliteTableStore.OpenAsync(
            new SqliteStoreOptions { Path = database }, NullLogger<SqliteTableStore>.Instance, CancellationToken.None);
        JsonObject ahead = new() { ["ticks"] = (moment - DateTimeOffset.UtcNow).Ticks };
        RowBody body = new("clock", 1, System.Text.Encoding.UTF8.GetBytes(ahead.ToJsonString()));
        await store.CommitAsync("Sandbox", new PartitionBatch("clock").Upsert("clock", body), CancellationToken.None);
    }
}
