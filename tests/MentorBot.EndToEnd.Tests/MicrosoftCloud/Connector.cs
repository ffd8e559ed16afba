using System.Collections.Concurrent;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;
using MentorBot.EndToEnd.Tests.Teams;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>A request that came to a connector.</summary>
/// <param name="Host">Which one.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, not escaped.</param>
/// <param name="Authorization">The header as it came, or empty.</param>
internal sealed record Sent(string Host, string Method, string Path, string Authorization);

/// <summary>
/// The Bot Framework's connector: takes what comes with a token that was given out, and shows it in its conversation.
/// </summary>
internal sealed class Connector(Entra entra)
{
    private static readonly IResult NotLetIn = Results.Json(
        new { error = new { code = "Unauthorized", message = "Authorization has been denied for this request." } },
        statusCode: StatusCodes.Status401Unauthorized);

    private readonly ConcurrentDictionary<string, Teams.Conversation> _conversations = new();
    private readonly ConcurrentDictionary<string, Uri> _moved = new();
    private int _ids;

    /// <summary>Everything that came, from the first to the last.</summary>
    public ConcurrentQueue<Sent> Requests { get; } = new();

    /// <summary>The conversations whose sends were told to go elsewhere.</summary>
    public ConcurrentQueue<string> Redirected { get; } = new();

    public IEnumerable<Sent> About(string conversation) =>
        Requests.Where(sent => sent.Path.Contains($"/{conversation}/", StringComparison.Ordinal));

    public Teams.Conversation In(string conversation) =>
        _conversations.GetOrAdd(conversation, static _ => new Teams.Conversation());

    /// <summary>
    /// Whatever is sent to this conversation is told to go elsewhere instead, until it has been told once.
    /// </summary>
    public void Redirect(string conversation, Uri elsewhere) => _moved[conversation] = elsewhere;

    public async Task AnswerAsync(HttpContext context)
    {
        string path = Uri.UnescapeDataString(context.Request.Path.Value!);
        string authorization = context.Request.Headers.Authorization.ToString();
        Requests.Enqueue(new Sent(context.Request.Host.Host, context.Request.Method, path, authorization));
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        await (IsLetIn(authorization) ? AnswerAsync(context, parts) : NotLetIn.ExecuteAsync(context));
    }

    private bool IsLetIn(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.Ordinal)
            && entra.Given.ContainsKey(authorization["Bearer ".Length..]);

    // The path begins with what the service URL has of its own.
    private Task AnswerAsync(HttpContext context, string[] path) =>
        (context.Request.Method, path.SkipWhile(part => part != "v3").ToArray()) switch
        {
            ("POST", ["v3", "conversations", { } conversation, "activities", ..]) =>
                TakeAsync(context, conversation, null),
            ("PUT", ["v3", "conversations", { } conversation, "activities", { } id]) =>
                TakeAsync(context, conversation, id),
            ("GET", ["v3", "conversations", _, "members", { } member]) =>
                Results.Json(Member(member)).ExecuteAsync(context),
            ("GET", ["v3", "conversations", _, "pagedmembers"]) =>
                Results.Json(new JsonObject { ["members"] = new JsonArray() }).ExecuteAsync(context),
            _ => Results.NotFound().ExecuteAsync(context),
        };

    private async Task TakeAsync(HttpContext context, string conversation, string? replaced)
    {
        JsonObject activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        if (_moved.TryRemove(conversation, out Uri? elsewhere))
        {
            Redirected.Enqueue(conversation);
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = elsewhere.ToString();
            return;
        }

        string id = replaced ?? $"m-{Interlocked.Increment(ref _ids)}";
        if (replaced is null) In(conversation).Post(new Shown(id, activity));
        else In(conversation).Replace(new Shown(id, activity));
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = id });
    }

    private static JsonObject Member(string id) =>
        new() { ["id"] = id, ["name"] = "Mira Berg", ["email"] = "mira@example.com", ["tenantId"] = "t" };
}
