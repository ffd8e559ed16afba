using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.EndToEnd.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>
/// Teams' side of the wire: it keeps all that it took, conversation by conversation, in the order in which it came, and
/// fails as it is told.
/// </summary>
internal sealed class DrillPlatform : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Mailbox> _mailboxes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PlatformBehaviour, int> _fates = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;
    private int _notSaved;

    private DrillPlatform(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single() + "/emea/";

    /// <summary>What becomes of the next message.</summary>
    public Func<PlatformBehaviour> Next { get; set; } = () => PlatformBehaviour.Answered;

    /// <summary>How often each fate came.</summary>
    public IReadOnlyDictionary<PlatformBehaviour, int> Fates => _fates;

    /// <summary>
    /// How often it was said that something could not be saved. That belongs to no turn, so it is counted apart.
    /// </summary>
    public int NotSaved => _notSaved;

    public static async Task<DrillPlatform> StartAsync(CancellationToken cancellationToken)
    {
        WebApplication app = LocalServer.Build();
        DrillPlatform platform = new(app);
        app.MapPost("/emea/v3/conversations/{conversation}/activities", (HttpContext context, string conversation) =>
            platform.TakeAsync(context, (activity, fate) => platform.Post(conversation, activity, fate)));
        app.MapPut(
            "/emea/v3/conversations/{conversation}/activities/{id}",
            (HttpContext context, string conversation, string id) =>
            platform.TakeAsync(context, (_, _) => id));
        await app.StartAsync(cancellationToken);
        return platform;
    }

    public Mailbox In(string conversation) =>
        _mailboxes.GetOrAdd(Uri.UnescapeDataString(conversation), static _ => new Mailbox());

    public ValueTask DisposeAsync()
    {
        _ended.TrySetResult();
        return _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, Func<JsonObject, PlatformBehaviour, string> take)
    {
        JsonObject activity =
            (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        if ((string?)activity["type"] == "typing")
        {
            // Of a turn that waits for its store. It says nothing.
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        PlatformBehaviour fate = Next();
        _fates.AddOrUpdate(fate, 1, static (_, count) => count + 1);
        switch (fate)
        {
            case PlatformBehaviour.Throttled:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return;
            case PlatformBehaviour.Failed:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case PlatformBehaviour.Silent:
                await Task.WhenAny(_ended.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                context.Abort();
                return;
            case PlatformBehaviour.Lost:
                context.Abort();
                return;
        }

        string id = take(activity, fate);
        if (fate == PlatformBehaviour.AnswerLost) context.Abort();
        else await context.Response.WriteAsync(new JsonObject { ["id"] = id }.ToJsonString(), CancellationToken.None);
    }

    private string Post(string conversation, JsonObject activity, PlatformBehaviour fate)
    {
        string id = $"m-{Interlocked.Increment(ref _ids)}";
        string text = new Shown(id, activity).Text;
        if (text.Contains("I couldn't save that.", StringComparison.Ordinal)) Interlocked.Increment(ref _notSaved);
        else In(conversation).Add(new Taken(text, activity.ToJsonString(), Stopwatch.GetTimestamp(), fate));
        return id;
    }
}
