using System.Security.Cryptography;
using System.Text.Json;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>The same features, in Slack: the real program between a signed event and the Web API.</summary>
public sealed class SlackTests
{
    private const string Secret = "harbor-signing-secret";

    [Fact]
    public async Task A_check_in_and_the_same_event_ten_times_at_once()
    {
        using TemporaryFolder folder = new();
        await using FakeSlack slack = await FakeSlack.StartAsync();
        await using Bot bot = await Bot.StartAsync(
            folder.Database, ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-1"),
            ("Slack__ApiUrl", slack.ApiUrl.ToString()));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SayAsync(bot, "hallo", "Ev1")));
        await HearsAsync(slack, "Hallo Mira, ich bin MentorBot");
        await SayAsync(bot, "einchecken", "Ev2");
        await HearsAsync(slack, "Wie war die Woche, Mira?");
        await SayAsync(bot, "gut", "Ev3");
        await HearsAsync(slack, "Etwas festhalten?");

        Assert.Single(slack.Messages, message => Text(message).Contains("ich bin MentorBot", StringComparison.Ordinal));
        Assert.Contains(
            slack.Messages,
            message => message.Method == "chat.update" && Text(message).Contains("🙂 Gut", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_signed_is_refused()
    {
        using TemporaryFolder folder = new();
        await using FakeSlack slack = await FakeSlack.StartAsync();
        await using Bot bot = await Bot.StartAsync(
            folder.Database, ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-1"),
            ("Slack__ApiUrl", slack.ApiUrl.ToString()));
        using StringContent content = new(Event("hi", "Ev1"), Encoding.UTF8, "application/json");

        using HttpResponseMessage answer = await bot.Http.PostAsync("/slack/events", content);

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Empty(slack.Messages);
    }

    private static Task HearsAsync(FakeSlack slack, string text) => Eventually.IsSoAsync(
        () => slack.Messages.Any(message => Text(message).Contains(text, StringComparison.Ordinal)),
        () => $"'{text}' was not said. Said: {string.Join(" | ", slack.Messages.Select(Text))}");

    private static string Text(Asked message) => message.Json.GetProperty("text").GetString()!;

    private static async Task SayAsync(Bot bot, string text, string eventId)
    {
        string body = Event(text, eventId);
        string timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] hash =
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using HttpRequestMessage request = new(HttpMethod.Post, "/slack/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        using HttpResponseMessage answer = await bot.Http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static string Event(string text, string eventId) => $$"""
        {"type":"event_callback","team_id":"T07HARBOR","event_id":"{{eventId}}","event_time":1767377001,
         "event":{"type":"message","channel_type":"im","channel":"D01MIRA","user":"U05MIRA",
                  "text":{{JsonSerializer.Serialize(text)}},"ts":"1767377001.000100"} }
        """;
}
