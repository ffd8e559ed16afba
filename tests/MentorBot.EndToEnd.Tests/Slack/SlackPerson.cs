using System.Security.Cryptography;

namespace MentorBot.EndToEnd.Tests.Slack;

/// <summary>A person who chats with the bot in Slack: what they do is brought signed, as Slack brings it.</summary>
internal sealed class SlackPerson(FakeWorkspace workspace, Bot bot, string user)
{
    private Bot _bot = bot;
    private int _acts;

    /// <summary>From now on with the program started anew.</summary>
    public void GoOnWith(Bot restarted) => _bot = restarted;

    /// <summary>What stands in the conversation, oldest first.</summary>
    public IEnumerable<string> Screen =>
        workspace.Messages.Where(message => message.Channel == FakeWorkspace.DirectOf(user))
            .Select(message => message.Text);

    public Task SayAsync(string text)
    {
        string number = Next();
        JsonObject happened = new()
        {
            ["type"] = "message", ["channel_type"] = "im", ["channel"] = FakeWorkspace.DirectOf(user), ["user"] = user,
            ["text"] = text, ["ts"] = $"1767377002.{number}",
        };
        JsonObject body = new()
        {
            ["type"] = "event_callback", ["team_id"] = FakeWorkspace.Team, ["event_id"] = $"Ev{number}",
            ["event"] = happened,
        };
        return BringAsync("/slack/events", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
    }

    /// <summary>Presses the newest button with this title.</summary>
    /// <returns>What the bot opened in answer; null where it opened nothing.</returns>
    public async Task<JsonObject?> PressAsync(string title)
    {
        Posted message = workspace.Messages.Last(one => one.Button(title) is not null);
        string trigger = Next();
        JsonObject action = (JsonObject)message.Button(title)!.DeepClone();
        JsonObject payload = Payload("block_actions", trigger);
        payload["container"] = new JsonObject
        {
            ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel,
        };
        payload["channel"] = new JsonObject { ["id"] = message.Channel };
        payload["actions"] = new JsonArray(action);
        await InteractAsync(payload);
        return workspace.Views.GetValueOrDefault(trigger);
    }

    /// <summary>Sends the form that was opened.</summary>
    public Task SubmitAsync(JsonObject view, string input, string value)
    {
        JsonObject payload = Payload("view_submission", Next());
        JsonObject submitted = (JsonObject)view.DeepClone();
        JsonObject element = new() { ["type"] = "plain_text_input", ["value"] = value };
        submitted["state"] = new JsonObject
        {
            ["values"] = new JsonObject { [input] = new JsonObject { [input] = element } },
        };
        payload["view"] = submitted;
        return InteractAsync(payload);
    }

    private JsonObject Payload(string type, string trigger) => new()
    {
        ["type"] = type, ["team"] = new JsonObject { ["id"] = FakeWorkspace.Team },
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeWorkspace.Team },
        ["trigger_id"] = trigger,
    };

    private Task InteractAsync(JsonObject payload) =>
        BringAsync(
            "/slack/interactions", new FormUrlEncodedContent([KeyValuePair.Create("payload", payload.ToJsonString())]));

    private async Task BringAsync(string path, HttpContent content)
    {
        string timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] body = await content.ReadAsByteArrayAsync();
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        byte[] hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeWorkspace.Secret), signed);
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        using HttpResponseMessage answer = await _bot.Http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private string Next() => (++_acts).ToString("D6", CultureInfo.InvariantCulture);
}
