using System.Net.ServerSentEvents;

namespace MentorBot.Sandbox.Tests.Teams;

/// <summary>Reads the stand-in's stream as a browser does, one event at a time.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(15));
    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventReader(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _events = SseParser.Create(stream).EnumerateAsync(_patience.Token).GetAsyncEnumerator();
    }

    public static Task<EventReader> OpenAsync(SandboxHost host, string conversation, string? lastEventId = null) =>
        OpenAtAsync(host, $"/sandbox/teams/events?conversation={Uri.EscapeDataString(conversation)}", lastEventId);

    /// <summary>What happens to Maria in Slack.</summary>
    public static Task<EventReader> OpenSlackAsync(SandboxHost host) =>
        OpenAtAsync(host, $"/sandbox/slack/events?user={Cast.Mentor.User}", null);

    private static async Task<EventReader> OpenAtAsync(SandboxHost host, string path, string? lastEventId)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(host.Url, path));
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        HttpResponseMessage answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventReader(answer.EnsureSuccessStatusCode(), await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event: its kind, the text of its activity, and its id.</summary>
    public async Task<(string Kind, string? Text, string? Id)> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync(), "The stream ended.");
        return (
            _events.Current.EventType, (string?)JsonNode.Parse(_events.Current.Data)!["text"], _events.Current.EventId);
    }

    /// <summary>The next event of that kind, whole; others are passed over.</summary>
    public async Task<JsonObject> NextAsync(string kind)
    {
        do Assert.True(await _events.MoveNextAsync(), "The stream ended.");
        while (_events.Current.EventType != kind);
        return (JsonObject)JsonNode.Parse(_events.Current.Data)!;
    }

    public async Task<List<(string Kind, string? Text)>> TakeAsync(int count)
    {
        List<(string, string?)> taken = [];
        while (taken.Count < count)
        {
            (string kind, string? text, _) = await NextAsync();
            taken.Add((kind, text));
        }
        return taken;
    }

    /// <summary>Waits until the other side closes the stream.</summary>
    public async Task EndedAsync() => Assert.False(await _events.MoveNextAsync(), "The stream went on.");

    public async ValueTask DisposeAsync()
    {
        _answer.Dispose();
        await _events.DisposeAsync();
        _patience.Dispose();
    }
}
