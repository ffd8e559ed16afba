using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Channels;
using MentorBot.Conversation.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>The channel on real HTTP, between a fake engine and a fake connector.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private TeamsBot(WebApplication app, FakeInbound inbound, FakeConnector connector)
    {
        (_app, Inbound, Connector) = (app, inbound, connector);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public FakeInbound Inbound { get; }

    public FakeConnector Connector { get; }

    public Uri Address => _http.BaseAddress!;

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TeamsBot> StartAsync(TeamsOptions? options = null, IPAddress? caller = null)
    {
        FakeInbound inbound = new();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IInbound>(inbound);
        builder.Services.AddTeams(options ?? new TeamsOptions());
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        if (caller is not null) app.Use((HttpContext context, RequestDelegate next) => { context.Connection.RemoteIpAddress = caller; return next(context); });
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync();
        return new TeamsBot(app, inbound, await FakeConnector.StartAsync());
    }

    /// <summary>Brings an activity whose service is the fake connector.</summary>
    public Task<HttpResponseMessage> BringAsync(string activity)
    {
        JsonObject json = JsonNode.Parse(activity)!.AsObject();
        if (json.ContainsKey("serviceUrl")) json["serviceUrl"] = Connector.ServiceUrl;
        return PostAsync(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public async Task<HttpResponseMessage> PostAsync(
        byte[] body, string? contentType = "application/json; charset=utf-8", params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method)
    {
        using HttpRequestMessage request = new(method, "/api/messages");
        return await _http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
