using System.Net.Http.Json;
using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.ToBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Sandbox.Tests;

/// <summary>The sandbox on a port of its own, with a small bot behind <c>/api/messages</c>.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxHost(WebApplication app)
    {
        _app = app;
        Url = new Uri(app.Urls.Single());
        Http = new HttpClient { BaseAddress = Url };
        Bot = new FakeBot(Http);
        SlackBot = new FakeSlackBot(Http);
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public FakeBot Bot { get; }

    public FakeSlackBot SlackBot { get; }

    public static async Task<SandboxHost> StartAsync(
        PageFiles? page = null, SandboxOptions? options = null, Action<WebApplication>? more = null,
        TimeProvider? clock = null)
    {
        WebApplication app = LocalServer.Build(builder =>
        {
            if (page is not null) builder.Services.AddSingleton(page);
            if (clock is not null) builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton(new Patience { Retries = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero] });
            builder.Services.AddSandbox(options ?? Cast.Options);
        });
        SandboxHost? host = null;
        app.MapPost("/api/messages", (HttpRequest request) => host!.Bot.HearAsync(request));
        foreach (string path in FakeSlackBot.Paths)
            app.MapPost(path, (HttpRequest request) => host!.SlackBot.HearAsync(request));
        more?.Invoke(app);
        app.MapSandbox();
        await app.StartAsync();
        host = new SandboxHost(app);
        return host;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <summary>Sends JSON, its address taken exactly as written.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body = null) =>
        Http.SendAsync(new HttpRequestMessage(method, new Uri(Url, path))
        {
            Content = body is null ? null : JsonContent.Create(body),
        });

    /// <summary>Posts a text as a bot does, and tells the id it got.</summary>
    public async Task<string> PostAsync(string conversation, string text)
    {
        string path = $"/sandbox/teams/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        HttpResponseMessage answer = await SendAsync(HttpMethod.Post, path, Activity(text));
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.ObjectAsync())["id"]!;
    }

    /// <summary>Tells the stand-in for Slack that Maria did something.</summary>
    public async Task<JsonObject> DoAsync(string what, JsonObject body)
    {
        body["user"] = Cast.Mentor.User;
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Post, $"/sandbox/slack/{what}", body);
        return await answer.ObjectAsync();
    }

    public static JsonObject Activity(string text) => new() { ["type"] = "message", ["text"] = text };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
