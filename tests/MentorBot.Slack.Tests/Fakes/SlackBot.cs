using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Channels;
using MentorBot.Conversation.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>The channel on real HTTP, between a fake engine and a fake Slack that signs what it sends.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    public const string Secret = "harbor-signing-secret";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SlackBot(WebApplication app, FakeSlack slack)
    {
        (_app, Slack) = (app, slack);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public FakeInbound Inbound { get; private init; } = null!;

    public FakeTokens Tokens { get; private init; } = null!;

    public ManualClock Clock { get; private init; } = null!;

    public FakeLog Log { get; private init; } = null!;

    public FakeSlack Slack { get; }

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<SlackBot> StartAsync()
    {
        FakeSlack slack = await FakeSlack.StartAsync();
        FakeInbound inbound = new();
        FakeTokens tokens = new();
        ManualClock clock = new();
        FakeLog log = new();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IInbound>(inbound);
        builder.Services.AddSingleton<ISlackTokens>(tokens);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSlack(new SlackOptions { SigningSecret = Secret, ApiUrl = slack.ApiUrl });
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync();
        return new SlackBot(app, slack) { Inbound = inbound, Tokens = tokens, Clock = clock, Log = log };
    }

    public Task<HttpResponseMessage> EventAsync(JsonNode body, params (string Name, string Value)[] headers) =>
        SignedAsync("/slack/events", Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", headers);

    /// <summary>As Slack writes it: slashes escaped, spaces as plus signs.</summary>
    public Task<HttpResponseMessage> InteractionAsync(JsonNode payload) => FormAsync(
        "/slack/interactions", new JsonObject { ["payload"] = payload.ToJsonString().Replace("/", "\\/", StringComparison.Ordinal) });

    public Task<HttpResponseMessage> CommandAsync(JsonNode form) => FormAsync("/slack/commands", form.AsObject());

    public Task<HttpResponseMessage> FormAsync(string path, JsonObject fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(static field => KeyValuePair.Create(field.Key, (string?)field.Value ?? "")));
        return SignedAsync(path, form.ReadAsByteArrayAsync().Result, "application/x-www-form-urlencoded");
    }

    public Task<HttpResponseMessage> SignedAsync(
        string path, byte[] body, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        string timestamp = Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return PostAsync(path, body, contentType, [("X-Slack-Request-Timestamp", timestamp), ("X-Slack-Signature", Sign(Secret, timestamp, body)), .. headers]);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    public static string Sign(string secret, string timestamp, byte[] body) => "v0=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
