using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>A Web API on real HTTP that keeps what it is asked and answers as told.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeSlack(WebApplication app) => _app = app;

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>Answers by method; what is not here is answered by <see cref="Usual"/>.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Answers { get; } = new();

    public Uri ApiUrl => new(_app.Urls.Single() + "/api/");

    public Uri ResponseUrl => new(_app.Urls.Single() + "/actions/T07HARBOR/1/x");

    /// <summary>What was said, by either method.</summary>
    public IEnumerable<Asked> Messages => Requests.Where(static asked => asked.Method.StartsWith("chat.", StringComparison.Ordinal));

    public static async Task<FakeSlack> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        FakeSlack slack = new(app);
        app.Run(slack.TakeAsync);
        await app.StartAsync();
        return slack;
    }

    public void Always(
        string method, string body, int status = 200, string contentType = "application/json; charset=utf-8", params (string Name, string Value)[] headers) =>
        Answers[method] = context =>
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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Usual(string method) => method switch
    {
        "users.info" => """
            {"ok":true,"user":{"id":"U05MIRA","name":"mira","real_name":"Mira Sand","tz":"Europe/Lisbon","locale":"de-DE","is_bot":false,
             "profile":{"display_name":"Mira","real_name":"Mira Sand"}}}
            """,
        "conversations.open" => """{"ok":true,"no_op":true,"already_open":true,"channel":{"id":"D01MIRA"}}""",
        "chat.postMessage" or "chat.update" => """{"ok":true,"channel":"D01MIRA","ts":"1767377001.000200","message":{"text":"x","ts":"1767377001.000200"}}""",
        _ => """{"ok":true}""",
    };

    private async Task TakeAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        string method = context.Request.Path.Value!.Split('/')[^1];
        Requests.Enqueue(new Asked(
            method,
            context.Request.Path,
            context.Request.Headers.ToDictionary(static header => header.Key.ToUpperInvariant(), static header => header.Value.ToString()),
            await reader.ReadToEndAsync()));
        await (Answers.TryGetValue(method, out Func<HttpContext, Task>? answer) ? answer(context) : WriteAsync(context, 200, Usual(method)));
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record Asked(string Method, string Path, Dictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name.ToUpperInvariant());
}
