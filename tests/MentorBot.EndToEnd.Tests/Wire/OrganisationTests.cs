using System.Security.Cryptography;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>Whom an organisation's settings are for, from the environment to what is said.</summary>
public sealed class OrganisationTests
{
    private const string Secret = "harbor-signing-secret";

    [Fact]
    public async Task A_workspace_has_the_language_of_the_organisation_that_names_it_and_any_other_has_none_of_it()
    {
        using TemporaryFolder folder = new();
        await using FakeSlack slack = await FakeSlack.StartAsync();
        slack.Always("users.info", """{"ok":true,"user":{"id":"U05MIRA","profile":{"display_name":"Mira"}}}""");
        await using Bot bot = await Bot.StartAsync(
            folder.Database, ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-1"),
            ("Slack__ApiUrl", slack.ApiUrl.ToString()),
            ("Organisations__harbor__TeamsTenants__0", "5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10"),
            ("Organisations__harbor__SlackTeams__0", "T07HARBOR"),
            ("Organisations__harbor__Language", "de"));

        await SayHelloAsync(bot, "T07HARBOR");
        await HearsAsync(slack, "Hallo Mira, ich bin MentorBot");
        await SayHelloAsync(bot, "T10ELSE");
        await HearsAsync(slack, "Hi Mira, I'm MentorBot");
    }

    private static Task HearsAsync(FakeSlack slack, string text) => Eventually.IsSoAsync(
        () => slack.Messages.Any(message => Text(message).Contains(text, StringComparison.Ordinal)),
        () => $"'{text}' was not said. Said: {string.Join(" | ", slack.Messages.Select(Text))}");

    private static string Text(Asked message) => message.Json.GetProperty("text").GetString()!;

    private static async Task SayHelloAsync(Bot bot, string team)
    {
        JsonObject happened = new()
        {
            ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D01MIRA", ["user"] = "U05MIRA",
            ["text"] = "hello",
        };
        JsonObject envelope = new()
        {
            ["type"] = "event_callback", ["team_id"] = team, ["event_id"] = $"Ev{team}", ["event"] = happened,
        };
        byte[] body = Encoding.UTF8.GetBytes(envelope.ToJsonString());
        string timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        byte[] hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        using HttpRequestMessage request = new(HttpMethod.Post, "/slack/events")
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        using HttpResponseMessage answer = await bot.Http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }
}
