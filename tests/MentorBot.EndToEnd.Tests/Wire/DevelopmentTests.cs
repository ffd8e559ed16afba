using System.Net;
using MentorBot.Sandbox.Tests.Browser;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>What a newcomer finds who starts it.</summary>
public sealed class DevelopmentTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Fact]
    public void It_says_where_it_listens_where_its_data_is_which_channels_are_on_and_which_defaults_are_live()
    {
        Assert.Equal(
        [
            $"MentorBot listens on {shared.Bot.Address.GetLeftPart(UriPartial.Authority)}",
            $"Database: {shared.Database}",
            "Support: people are told of no contact; Support__Contact names one",
            "Teams: on, without authentication",
            "Slack: on, in the sandbox",
            "Development default: Teams__AppId is empty, so activities are taken without a token, from this machine "
                + "only.",
            "Development default: Slack__SigningSecret is empty, so Slack is the sandbox's own, on this machine only.",
            "Development default: the sandbox page stands at /.",
        ], shared.Bot.Process.Output);
        Assert.Empty(shared.Bot.Process.Errors);
    }

    [Fact]
    public async Task It_is_live_and_ready()
    {
        Assert.Equal("ok", (string?)await JsonAsync("/health/live", "status"));
        Assert.Equal("ok", (string?)await JsonAsync("/health/ready", "status"));
        JsonNode parts = (await JsonAsync("/health/ready", "parts"))!;
        Assert.Equal("ok", (string?)parts["store"]);
        Assert.Equal("ok", (string?)parts["scheduler"]);
        Assert.Equal("on", (string?)parts["teams"]);
    }

    [BrowserFact]
    public async Task The_sandbox_page_stands_at_the_root()
    {
        using HttpResponseMessage answer = await shared.Bot.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonNode?> JsonAsync(string path, string field)
    {
        using HttpResponseMessage answer = await shared.Bot.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())![field];
    }
}
