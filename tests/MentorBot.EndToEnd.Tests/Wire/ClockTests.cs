using System.Net;
using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>The people's clock in Development.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task It_jumps_from_nudge_to_nudge_and_stays_there_when_the_program_is_started_anew()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        DateTimeOffset second;
        await using (Bot bot = await Bot.StartAsync(folder.Database))
        {
            await new Chat(teams, bot, "Alex Kim", person: Guid.Parse("b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2"))
                .InstallAsync();
            (DateTimeOffset now, DateTimeOffset? first) = await AskAsync(bot, HttpMethod.Get, "/sandbox/clock");
            Assert.True(first > now);
            (DateTimeOffset after, DateTimeOffset? next) = await AskAsync(bot, HttpMethod.Post, "/sandbox/clock/next");
            Assert.InRange(after, first!.Value, first.Value.AddMinutes(1));
            Assert.Equal(first.Value.AddDays(1), next); // On Thursday, then on Friday at the same hour.
            second = next!.Value;
            await bot.Process.KillAsync();
        }

        await using Bot anew = await Bot.StartAsync(folder.Database);
        (DateTimeOffset later, DateTimeOffset? still) = await AskAsync(anew, HttpMethod.Get, "/sandbox/clock");
        Assert.InRange(later, second.AddDays(-1), second.AddDays(-1).AddMinutes(5));
        Assert.Equal(second, still);
    }

    [Fact]
    public async Task A_foreign_page_does_not_move_it()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        (DateTimeOffset before, DateTimeOffset? next) = await AskAsync(bot, HttpMethod.Get, "/sandbox/clock");
        using HttpRequestMessage request = new(HttpMethod.Post, "/sandbox/clock/next");
        request.Headers.Add("Origin", "https://elsewhere.example.com");
        using (HttpResponseMessage answer = await bot.Http.SendAsync(request))
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        (DateTimeOffset after, DateTimeOffset? still) = await AskAsync(bot, HttpMethod.Get, "/sandbox/clock");
        Assert.InRange(after, before, before.AddMinutes(5));
        Assert.Equal(next, still);
    }

    [Fact]
    public async Task Nothing_is_to_come_beside_the_real_Teams_since_nobody_is_played()
    {
        using TemporaryFolder folder = new();
        await using Bot bot =
            await Bot.StartAsync(folder.Database, ("Teams__AppId", "1f3d5b79-0a2c-4e68-9d71-3b5f7a9c1e20"));
        Assert.Null((await AskAsync(bot, HttpMethod.Get, "/sandbox/clock")).Next);
    }

    private static async Task<(DateTimeOffset Now, DateTimeOffset? Next)> AskAsync(
        Bot bot, HttpMethod method, string path)
    {
        using HttpRequestMessage request = new(method, path);
        using HttpResponseMessage answer = await bot.Http.SendAsync(request);
        JsonNode time = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((DateTimeOffset)time["now"]!, (DateTimeOffset?)time["next"]);
    }
}
