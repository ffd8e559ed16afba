using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Teams;

/// <summary>Teams' side of the wire: takes what the bot posts and puts, and shows it as a client would.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Conversation> _conversations = new();
    private int _ids;

    private FakeTeams(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single() + "/emea/";

    /// <summary>
    /// What happens to a request before it is taken; by default nothing. Whatever throws or never ends here has not
    /// been delivered.
    /// </summary>
    public Func<HttpContext, Task<int>> Gate { get; set; } = Open;

    public static Task<int> Open(HttpContext context) => Task.FromResult(StatusCodes.Status200OK);

    public static async Task<FakeTeams> StartAsync()
    {
        WebApplication app = LocalServer.Build();
        FakeTeams teams = new(app);
        app.MapPost("/emea/v3/conversations/{conversation}/activities", teams.PostAsync);
        app.MapPut("/emea/v3/conversations/{conversation}/activities/{id}", teams.PutAsync);
        await app.StartAsync();
        return teams;
    }

    public Conversation In(string conversation) =>
        _conversations.GetOrAdd(Uri.UnescapeDataString(conversation), static _ => new Conversation());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> PostAsync(HttpContext context, string conversation)
    {
        JsonObject activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        if ((string?)activity["type"] == "typing") return Results.Accepted();
        int status = await Gate(context);
        if (status >= 300) return Results.StatusCode(status);
        string id = $"m-{Interlocked.Increment(ref _ids)}";
        In(conversation).Post(new Shown(id, activity));
        return Results.Json(new JsonObject { ["id"] = id });
    }

    private async Task<IResult> PutAsync(HttpContext context, string conversation, string id)
    {
        JsonObject activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        int status = await Gate(context);
        if (status >= 300) return Results.StatusCode(status);
        return In(conversation).Replace(new Shown(id, activity))
            ? Results.Json(new JsonObject { ["id"] = id })
            : Results.NotFound();
    }
}
