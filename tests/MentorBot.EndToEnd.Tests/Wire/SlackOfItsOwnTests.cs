using System.Net.Http.Json;
using System.Net.ServerSentEvents;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>Without Slack settings Development stands in for Slack itself, wherever it listens.</summary>
public sealed class SlackOfItsOwnTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:0")]
    public async Task What_is_said_there_is_answered_there(string urls)
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(folder.Database, ("ASPNETCORE_URLS", urls));
        using HttpClient http = new()
        {
            BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", bot.Address.Port).Uri,
            Timeout = ProgramProcess.Patience,
        };
        await using Stream stream =
            await http.GetStreamAsync(new Uri("/sandbox/slack/events?user=U0MARIA", UriKind.Relative));
        using HttpResponseMessage told =
            await http.PostAsJsonAsync("/sandbox/slack/said", new JsonObject { ["user"] = "U0MARIA", ["text"] = "hi" });
        Assert.True((bool)JsonNode.Parse(await told.Content.ReadAsStringAsync())!["ok"]!);
        using CancellationTokenSource patience = new(ProgramProcess.Patience);
        await foreach (SseItem<string> happened in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            if (happened.EventType == "posted"
                && happened.Data.Contains("Hi Maria, I\\u0027m MentorBot", StringComparison.Ordinal))
                return;
        }

        Assert.Fail("The greeting did not come.");
    }

    [Fact]
    public async Task With_the_real_Slack_there_is_none()
    {
        using TemporaryFolder folder = new();
        await using Bot bot = await Bot.StartAsync(
            folder.Database, ("Slack__SigningSecret", "harbor"), ("Slack__BotToken", "xoxb-1"),
            ("Slack__ApiUrl", "http://127.0.0.1:9/"));
        JsonNode people =
            JsonNode.Parse(await bot.Http.GetStringAsync(new Uri("/sandbox/people", UriKind.Relative)))!["people"]!;
        Assert.Equal([true, true, false], people.AsArray().Select(person => (bool)person!["isOn"]!));
        using HttpResponseMessage api = await bot.Http.PostAsync("/sandbox/slack/api/auth.test", null);
        Assert.Equal(404, (int)api.StatusCode);
        Assert.Contains("Slack: on", bot.Process.Output);
    }
}
