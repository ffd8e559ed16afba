using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary><c>outbox list|resend</c>: what a platform refused is found, and sent when it is put back.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_given_up_is_listed_without_its_words_and_is_sent_when_it_is_put_back()
    {
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(_folder.Database);
        Chat mira = new(teams, bot);
        teams.Gate = _ => Task.FromResult(413);
        await mira.SayAsync("goal zebragoal");
        CommandRun list = new(0, [], []);
        for (int looks = 0; looks < 20 && list.Output.Count == 0; looks++)
            list = await CommandRun.OfAsync(_folder.Database, "outbox", "list");
        string line = Assert.Single(list.Output);
        Assert.Contains("teams", line, StringComparison.Ordinal);
        foreach (string secret in new[] { "zebra", "Mira" })
            Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase);

        teams.Gate = FakeTeams.Open;
        (await CommandRun.OfAsync(_folder.Database, "outbox", "resend", line.Split(' ')[0])).IsDone("Put back: 1.");

        await Eventually.IsSoAsync(
            () => mira.Seen.Messages.Any(message => message.Text.Contains(
                "One small thing", StringComparison.Ordinal)), () => "It was not sent again.");
        (await CommandRun.OfAsync(_folder.Database, "outbox", "list")).IsDone();
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused()
    {
        await using (Bot bot = await Bot.StartAsync(_folder.Database)) await bot.Process.KillAsync();
        (await CommandRun.OfAsync(_folder.Database, "outbox", "resend")).IsRefused("--all");
        (await CommandRun.OfAsync(_folder.Database, "outbox", "resend", "nobody|dead|1")).IsRefused("'nobody|dead|1'");
        (await CommandRun.OfAsync(_folder.Database, "outbox", "resend", "--all")).IsDone("Put back: 0.");
    }
}
