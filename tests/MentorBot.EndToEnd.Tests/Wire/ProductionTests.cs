using System.Net;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>What the outside finds of a bot in Production.</summary>
public sealed class ProductionTests
{
    private static readonly (string, string)[] Production =
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Teams__AppId", "11111111-2222-4333-8444-555555555555")];

    [Fact]
    public async Task It_says_what_it_is_has_no_sandbox_and_takes_nobodys_word()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database, Production);
        string page = await bot.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("MentorBot", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        foreach (string path in new[]
        {
            "/sandbox/", "/sandbox/people", "/sandbox/clock", "/sandbox/slack/api/auth.test",
            "/sandbox/teams/v3/conversations", "/sandbox/feed", "/sandbox/main.js",
        })
        {
            using HttpResponseMessage sandbox = await bot.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, sandbox.StatusCode);
        }

        using HttpResponseMessage message = await bot.BringAsync("""{ "type": "message" }""");
        Assert.Equal(HttpStatusCode.Unauthorized, message.StatusCode);
        Assert.DoesNotContain(
            bot.Process.Output, line => line.Contains("Development default", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_word_about_the_environment_it_is_Production()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> settings = Bot.Settings(folder.Database);
        settings.Remove("ASPNETCORE_ENVIRONMENT");
        await using ProgramProcess process = ProgramProcess.Launch(settings);
        Assert.Equal(1, await process.EndAsync());
        Assert.Contains("Teams__AppId", Assert.Single(process.Errors), StringComparison.Ordinal);
    }
}
