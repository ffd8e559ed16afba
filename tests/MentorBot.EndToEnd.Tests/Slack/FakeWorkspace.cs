using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Slack;

/// <summary>
/// Slack's side of the wire as a workspace with people in it: it keeps what the bot posts and updates, and what it
/// opens.
/// </summary>
internal sealed class FakeWorkspace : IAsyncDisposable
{
    public const string Team = "T0SANDBOX";
    public const string Secret = "harbor-signing-secret";

    private readonly FakeSlack _slack;
    private readonly ConcurrentDictionary<string, Posted> _posted = new();
    private int _count;

    private FakeWorkspace(FakeSlack slack)
    {
        _slack = slack;
        Answer("users.info", request => Ok(("user", User(Form(request, "user")))));
        Answer(
            "conversations.open",
            request => Ok(("channel", new JsonObject { ["id"] = DirectOf((string)Json(request)["users"]!) })));
        _slack.Answers["chat.postMessage"] = PostAsync;
        Answer("chat.update", Update);
        Answer("views.open", request =>
        {
            JsonNode body = Json(request);
            Views[(string)body["trigger_id"]!] = (JsonObject)body["view"]!.DeepClone();
            return Ok();
        });
    }

    public Uri ApiUrl => _slack.ApiUrl;

    /// <summary>What the bot opened, by the trigger that let it.</summary>
    public ConcurrentDictionary<string, JsonObject> Views { get; } = new();

    /// <summary>Slack is down: it answers nothing but 503 to what the bot posts.</summary>
    public bool IsDown { get; set; }

    /// <summary>What stands in the workspace, oldest first, as it is now.</summary>
    public IReadOnlyList<Posted> Messages => [.. _posted.Values.OrderBy(message => message.Number)];

    /// <summary>The settings that lead the bot here.</summary>
    public (string Name, string Value)[] Settings =>
        [("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-1"), ("Slack__ApiUrl", ApiUrl.ToString())];

    public static async Task<FakeWorkspace> StartAsync() => new(await FakeSlack.StartAsync());

    /// <summary>The conversation of the bot and a person.</summary>
    public static string DirectOf(string user) => $"D{user[1..]}";

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    private Task PostAsync(HttpContext context) => IsDown
        ? Answers.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "")
        : Answers.WriteAsync(context, StatusCodes.Status200OK, Post(LastOf("chat.postMessage")).ToJsonString());

    private JsonObject Post(Asked request)
    {
        JsonNode body = Json(request);
        int number = Interlocked.Increment(ref _count);
        string ts = string.Create(CultureInfo.InvariantCulture, $"1767377001.{number:D6}");
        string channel = (string)body["channel"]!;
        string direct = channel[0] == 'U' ? DirectOf(channel) : channel;
        _posted[ts] = new Posted(ts, number, direct, (JsonObject)body.DeepClone());
        return Ok(("channel", direct), ("ts", ts));
    }

    private JsonObject Update(Asked request)
    {
        JsonNode body = Json(request);
        string ts = (string)body["ts"]!;
        if (!_posted.TryGetValue(ts, out Posted? before))
            return new JsonObject { ["ok"] = false, ["error"] = "message_not_found" };
        _posted[ts] = before with { Body = (JsonObject)body.DeepClone() };
        return Ok(("channel", before.Channel), ("ts", ts));
    }

    private static JsonObject User(string id) => new()
    {
        ["id"] = id, ["team_id"] = Team, ["name"] = "maria", ["real_name"] = "Maria Santos", ["tz"] = "Europe/Lisbon",
        ["locale"] = "en-US",
        ["is_email_confirmed"] = true,
        ["profile"] = new JsonObject { ["display_name"] = "Maria", ["email"] = "maria.santos@example.com" },
    };

    private void Answer(string method, Func<Asked, JsonObject> answer) => _slack.Answers[method] = context =>
        Answers.WriteAsync(context, StatusCodes.Status200OK, answer(LastOf(method)).ToJsonString());

    private Asked LastOf(string method) => _slack.Requests.Last(request => request.Method == method);

    private static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode Value)> fields)
    {
        JsonObject answer = new() { ["ok"] = true };
        foreach ((string name, JsonNode value) in fields) answer[name] = value;
        return answer;
    }

    private static JsonNode Json(Asked request) => JsonNode.Parse(request.Body)!;

    private static string Form(Asked request, string name) =>
        Uri.UnescapeDataString(
            request.Body.Split('&').Select(field => field.Split('=')).First(field => field[0] == name)[1]);
}

/// <summary>A message as it stands in Slack.</summary>
internal sealed record Posted(string Ts, int Number, string Channel, JsonObject Body)
{
    /// <summary>Everything that is read in it.</summary>
    public string Text =>
        string.Join(
            '\n',
            Nodes(Body["blocks"] ?? Body).Select(node => node["text"]).OfType<JsonValue>()
                .Select(text => text.ToString()));

    /// <summary>The button with this title, or null.</summary>
    public JsonObject? Button(string title) => Nodes(Body["blocks"]).FirstOrDefault(node =>
        node["type"]?.ToString() == "button" && node["text"]?["text"]?.ToString() == title);

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Nodes),
        JsonObject one => one.SelectMany(field => Nodes(field.Value)).Prepend(one),
        _ => [],
    };
}
