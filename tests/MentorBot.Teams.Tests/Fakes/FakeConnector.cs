using System.Collections.Concurrent;
using MentorBot.Teams.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    public Func<Asked, HttpContext, Task> Answer { get; set; } = static (_, context) =>
        Answers.WriteAsync(context, 201, """{"id":"m-1"}""");

    public string ServiceUrl => _app.Urls.Single() + "/emea/";

    public static async Task<FakeConnector> StartAsync(TimeProvider? clock = null)
    {
        WebApplication app = LocalServer.Build();
        ServiceProvider services = Services(clock ?? TimeProvider.System);
        FakeConnector connector = new(app, services);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public void Always(
        int status, string body, string contentType = "application/json; charset=utf-8",
        params (string Name, string Value)[] headers) =>
        Answer = (_, context) => Answers.Always(status, body, contentType, headers)(context);

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
        Asked asked = await Asked.ReadAsync(context, context.RequestAborted);
        Requests.Enqueue(asked);
        await Answer(asked, context);
    }
}
