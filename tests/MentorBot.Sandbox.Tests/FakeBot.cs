using System.Net.Http.Json;
using System.Threading.Channels;

namespace MentorBot.Sandbox.Tests;

/// <summary>
/// A bot that a test tells what to answer. It speaks to the stand-in as the real one does: over the activity's
/// serviceUrl.
/// </summary>
internal sealed class FakeBot(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Channel<JsonObject> _heard = Channel.CreateUnbounded<JsonObject>();

    /// <summary>What it does with an activity; its result is the HTTP answer.</summary>
    public Func<JsonObject, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public async Task<IResult> HearAsync(HttpRequest request)
    {
        JsonObject activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        _heard.Writer.TryWrite((JsonObject)activity.DeepClone());
        return await Answer(activity);
    }

    /// <summary>The next activity of that type; others are passed over.</summary>
    public async Task<JsonObject> NextAsync(string type)
    {
        using CancellationTokenSource end = new(Patience);
        while (true)
        {
            JsonObject heard = await _heard.Reader.ReadAsync(end.Token);
            if ((string?)heard["type"] == type) return heard;
        }
    }

    /// <summary>The next activities, in whatever order they came.</summary>
    public async Task<List<JsonObject>> TakeAsync(int count)
    {
        using CancellationTokenSource end = new(Patience);
        List<JsonObject> taken = [];
        while (taken.Count < count) taken.Add(await _heard.Reader.ReadAsync(end.Token));
        return taken;
    }

    /// <summary>Everything heard so far and not yet taken.</summary>
    public List<JsonObject> Rest()
    {
        List<JsonObject> rest = [];
        while (_heard.Reader.TryRead(out JsonObject? heard)) rest.Add(heard);
        return rest;
    }

    /// <summary>Sends an activity into the chat that the other one came from.</summary>
    public async Task<string?> SendAsync(JsonObject inbound, JsonObject activity, string? updates = null)
    {
        string conversation = Uri.EscapeDataString((string)inbound["conversation"]!["id"]!);
        string address = $"{(string)inbound["serviceUrl"]!}v3/conversations/{conversation}/activities";
        if (updates is not null) address += "/" + Uri.EscapeDataString(updates);
        using HttpRequestMessage request = new(updates is null ? HttpMethod.Post : HttpMethod.Put, address)
        {
            Content = JsonContent.Create(activity),
        };
        using HttpResponseMessage answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        string body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : (string?)JsonNode.Parse(body)!["id"];
    }

    /// <summary>A message that holds a card.</summary>
    public static JsonObject WithCard(string card) => new()
    {
        ["type"] = "message",
        ["attachments"] =
            new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = JsonNode.Parse(card),
            }),
    };

    /// <summary>An invoke's answer with a card in it.</summary>
    public static IResult CardAnswer(string card) => Results.Json(
        new JsonObject
        {
            ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.card.adaptive",
            ["value"] = JsonNode.Parse(card),
        });
}
