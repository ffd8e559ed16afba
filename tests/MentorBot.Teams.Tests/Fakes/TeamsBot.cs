using System.Net;
using MentorBot.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>The channel on real HTTP, between a fake engine and a fake connector.</summary>
internal sealed class TeamsBot : ChannelBot
{
    private TeamsBot(WebApplication app, FakeInbound inbound, FakeConnector connector) : base(app, inbound) =>
        Connector = connector;

    public FakeConnector Connector { get; }

    public static async Task<TeamsBot> StartAsync(TeamsOptions? options = null, IPAddress? caller = null)
    {
        FakeInbound inbound = new();
        WebApplication app = LocalServer.Build(builder =>
        {
            builder.Services.AddRoutingCore();
            builder.Services.AddSingleton<IInbound>(inbound);
            builder.Services.AddTeams(options ?? new TeamsOptions(), "slack");
        });
        if (caller is not null)
            app.Use((
                HttpContext context,
                RequestDelegate next) =>
            { context.Connection.RemoteIpAddress = caller; return next(context); });
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

    public Task<HttpResponseMessage> PostAsync(
        byte[] body, string? contentType = "application/json; charset=utf-8",
        params (string Name, string Value)[] headers) =>
        PostAsync(TeamsHosting.MessagesPath, body, contentType, headers);

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method)
    {
        using HttpRequestMessage request = new(method, "/api/messages");
        return await Http.SendAsync(request);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
