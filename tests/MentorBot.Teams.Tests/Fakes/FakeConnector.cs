using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using MentorBot.Teams.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>A connector on real HTTP that keeps what it is asked and answers as told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly ServiceProvider _services;

    private FakeConnector(WebApplication app, ServiceProvider services) => (_app, _services) = (app, services);

    /// <summary>What asks it.</summary>
    public TeamsConnector Client => _services.GetRequiredService<TeamsConnector>();

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>Of them, what says or changes something.</summary>
    public IEnumerable<Asked> Sends => Requests.Where(static asked => asked.Method != "GET");

    public Func<Asked, HttpContext, Task> Answer { get; set; } = static (_, context) => WriteAsync(context, 201, """{"id":"m-1"}""");

    public string ServiceUrl => _app.Urls.Single() + "/emea/";

    public static async Task<FakeConnector> StartAsync(TimeProvider? clock = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        ServiceProvider services = Services(clock ?? TimeProvider.System);
        FakeConnector connector = new(app, services);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public void Always(int status, string body, string contentType = "application/json; charset=utf-8", params (string Name, string Value)[] headers) =>
        Answer = (_, context) =>
        {
            foreach ((string name, string value) in headers) context.Response.Headers[name] = value;
            return WriteAsync(context, status, body, contentType);
        };

    public static async Task WriteAsync(HttpContext context, int status, string body, string contentType = "application/json; charset=utf-8")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, Encoding.UTF8);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The channel without a host: only what sends is asked for.</summary>
    private static ServiceProvider Services(TimeProvider clock) =>
        new ServiceCollection().AddLogging().AddSingleton(clock).AddTeams(new TeamsOptions()).BuildServiceProvider();

    private async Task TakeAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        Asked asked = new(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(static header => header.Key.ToUpperInvariant(), static header => header.Value.ToString()),
            await reader.ReadToEndAsync());
        Requests.Enqueue(asked);
        await Answer(asked, context);
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record Asked(string Method, string Target, Dictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name.ToUpperInvariant());
}
