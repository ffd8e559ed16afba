using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorBot.Sandbox.Tests;

/// <summary>A bot in Slack that a test tells what to answer.</summary>
internal sealed class FakeSlackBot(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Channel<Brought> _heard = Channel.CreateUnbounded<Brought>();

    /// <summary>Where Slack brings things.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["/slack/events", "/slack/interactions", "/slack/commands"];

    /// <summary>What it does with what is brought; its result is the HTTP answer.</summary>
    public Func<Brought, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public async Task<IResult> HearAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body, Encoding.UTF8);
        Brought brought = new(
            request.Path,
            request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        _heard.Writer.TryWrite(brought);
        return await Answer(brought);
    }

    /// <summary>The next of that kind; others are passed over.</summary>
    public async Task<Brought> NextAsync(string kind)
    {
        using CancellationTokenSource end = new(Patience);
        while (true)
        {
            Brought heard = await _heard.Reader.ReadAsync(end.Token);
            if (heard.Kind == kind) return heard;
        }
    }

    /// <summary>Everything heard so far and not yet taken.</summary>
    public List<Brought> Rest()
    {
        List<Brought> rest = [];
        while (_heard.Reader.TryRead(out Brought? heard)) rest.Add(heard);
        return rest;
    }

    /// <summary>Calls the stand-in's Web API.</summary>
    public async Task<JsonObject> CallAsync(string method, JsonObject arguments, string? token = Cast.Token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/sandbox/slack/api/{method}")
        {
            Content = JsonContent.Create(arguments),
        };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage answer = await http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.ObjectAsync();
    }

    /// <summary>Says something to Maria.</summary>
    public Task<JsonObject> SayAsync(string text, string blocks = "[]") =>
        CallAsync(
            "chat.postMessage",
            new JsonObject { ["channel"] = "D0MARIA", ["text"] = text, ["blocks"] = JsonNode.Parse(blocks) });
}

/// <summary>Something that was brought to the bot.</summary>
internal sealed record Brought(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The JSON in it: the body, or the form's payload.</summary>
    public JsonObject Json => (JsonObject)JsonNode.Parse(Path == "/slack/events" ? Body : Form["payload"])!;

    public IReadOnlyDictionary<string, string> Form =>
        QueryHelpers.ParseQuery(Body).ToDictionary(one => one.Key, one => one.Value.ToString());

    /// <summary>The type of the event or the interaction, or the command itself.</summary>
    public string Kind => Path switch
    {
        "/slack/events" => (string)Json["event"]!["type"]!,
        "/slack/commands" => Form["command"],
        _ => (string)Json["type"]!,
    };
}
