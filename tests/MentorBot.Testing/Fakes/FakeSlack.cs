using System.Collections.Concurrent;
using MentorBot.Testing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Fakes;

/// <summary>A Web API on real HTTP that keeps what it is asked and answers as told.</summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeSlack(WebApplication app) => _app = app;

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>Answers by method; what is not here is answered by <see cref="Usual"/>.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Answers { get; } = new();

    public Uri ApiUrl => new(_app.Urls.Single() + "/api/");

    public Uri ResponseUrl => new(_app.Urls.Single() + "/actions/T07HARBOR/1/x");

    /// <summary>What was said, by either method.</summary>
    public IEnumerable<Asked> Messages =>
        Requests.Where(static asked => asked.Method.StartsWith("chat.", StringComparison.Ordinal));

    public static async Task<FakeSlack> StartAsync()
    {
        WebApplication app = LocalServer.Build();
        FakeSlack slack = new(app);
        app.Run(slack.TakeAsync);
        await app.StartAsync();
        return slack;
    }

    public void Always(
        string method, string body, int status = 200, string contentType = "application/json; charset=utf-8",
        params (string Name, string Value)[] headers) =>
        Answers[method] = Web.Answers.Always(status, body, contentType, headers);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Usual(string method) => method switch
    {
        "users.info" => """
            {"ok":true,"user":{"id":"U05MIRA","name":"mira","real_name":"Mira Sand","tz":"Europe/Lisbon",
             "locale":"de-DE","is_bot":false,
             "profile":{"display_name":"Mira","real_name":"Mira Sand"}}}
            """,
        "conversations.open" => """{"ok":true,"no_op":true,"already_open":true,"channel":{"id":"D01MIRA"}}""",
        "chat.postMessage" or "chat.update" =>
            """
            {"ok":true,"channel":"D01MIRA","ts":"1767377001.000200",
             "message":{"text":"x","ts":"1767377001.000200"}}
            """,
        _ => """{"ok":true}""",
    };

    private async Task TakeAsync(HttpContext context)
    {
        string method = context.Request.Path.Value!.Split('/')[^1];
        Asked asked = await Asked.ReadAsync(context, context.RequestAborted);
        Requests.Enqueue(asked with { Method = method });
        await (Answers.TryGetValue(method, out Func<HttpContext, Task>? answer)
            ? answer(context)
            : Web.Answers.WriteAsync(context, StatusCodes.Status200OK, Usual(method)));
    }
}
