using MentorBot.EndToEnd.Tests.Slack;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>What <c>/health/ready</c> says of the platforms.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task A_platform_that_takes_nothing_is_named_as_long_as_it_does_and_the_bot_stays_ready()
    {
        using TemporaryFolder folder = new();
        await using FakeWorkspace workspace = await FakeWorkspace.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database, workspace.Settings);
        SlackPerson maria = new(workspace, bot, "U05MARIA");
        Assert.Equal("on", await SlackAsync(bot));

        workspace.IsDown = true;
        await maria.SayAsync("hello");
        await IsAsync(bot, "waiting");

        workspace.IsDown = false;
        await IsAsync(bot, "on");
        Assert.Single(maria.Screen);
    }

    private static Task IsAsync(Bot bot, string state) =>
        Eventually.IsSoAsync(async () => await SlackAsync(bot) == state, () => $"Slack never was '{state}'.");

    private static async Task<string?> SlackAsync(Bot bot)
    {
        using HttpResponseMessage answer = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["parts"]!["slack"];
    }
}
