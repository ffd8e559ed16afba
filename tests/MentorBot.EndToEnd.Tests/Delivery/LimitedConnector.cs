using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>A message that the connector took.</summary>
/// <param name="Conversation">In which conversation.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">When, by the clock of the run.</param>
internal sealed record Taken(string Conversation, string Text, DateTimeOffset At);

/// <summary>
/// The Bot Framework's connector on real HTTP, which keeps to the published limits: what is beyond them it refuses with
/// 429 and the seconds to wait. A message takes up to 20 ms to get there, now more and now less.
/// </summary>
internal sealed class LimitedConnector : IAsyncDisposable
{
    private const int TravelSteps = 5;
    private static readonly TimeSpan TravelStep = TimeSpan.FromMilliseconds(5);

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly Traffic _traffic;
    private readonly int _expected;
    private readonly Lock _gate = new();
    private readonly Random _random = new(1);
    private readonly PublishedLimits _limits = new();
    private readonly List<Taken> _taken = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LimitedConnector(WebApplication app, TimeProvider clock, Traffic traffic, int expected) =>
        (_app, _clock, _traffic, _expected) = (app, clock, traffic, expected);

    public string ServiceUrl => _app.Urls.Single() + "/emea/";

    /// <summary>Everything that was taken, in its order.</summary>
    public IReadOnlyList<Taken> Messages => _taken;

    /// <summary>How many it had to refuse, by conversation.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>As many messages as are expected have been taken.</summary>
    public Task Complete => _complete.Task;

    public static async Task<LimitedConnector> StartAsync(TimeProvider clock, Traffic traffic, int expected)
    {
        WebApplication app = LocalServer.Build();
        LimitedConnector connector = new(app, clock, traffic, expected);
        app.MapPost("/emea/v3/conversations/{conversation}/activities", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Takes nothing in this conversation for so long.</summary>
    public void Close(string conversation, TimeSpan during)
    {
        lock (_gate) _limits.Close(conversation, _clock.GetUtcNow() + during);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string conversation, HttpContext context)
    {
        JsonNode activity = (await JsonNode.ParseAsync(context.Request.Body))!;
        await _traffic.StandAsideAsync(Task.Delay(Travel(), _clock));
        if (Take(conversation, (string)activity["text"]!) is { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            JsonObject error = new() { ["code"] = "Throttled", ["message"] = "Slow down." };
            await context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = error });
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = Guid.NewGuid().ToString("N") });
    }

    private TimeSpan? Take(string conversation, string text)
    {
        lock (_gate)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            if (_limits.Take(conversation, now) is { } wait)
            {
                Refused[conversation] = Refused.GetValueOrDefault(conversation) + 1;
                return wait;
            }

            _taken.Add(new Taken(conversation, text, now));
            if (_taken.Count == _expected) _complete.SetResult();
            return null;
        }
    }

    private TimeSpan Travel()
    {
        lock (_gate) return TravelStep * _random.Next(TravelSteps);
    }
}
