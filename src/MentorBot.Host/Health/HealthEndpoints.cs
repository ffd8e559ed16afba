using System.Text.Json.Serialization;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using Quartz;

namespace MentorBot.Host.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: its dependencies work; if not, 503 says which part
/// is down. A platform that accepts no messages now is named too, but does not make the bot unready: its messages wait
/// in the outbox.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ok = "ok";
    private const string Down = "down";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            "/health/live",
            () => Results.Json(new Readiness(Ok, new Dictionary<string, string>()), HealthJson.Default.Readiness));
        endpoints.MapGet("/health/ready", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(
        ITableStore store, ISchedulerFactory scheduling, ChannelRegistry channels, CancellationToken cancellationToken)
    {
        Dictionary<string, string> parts = new()
        {
            ["store"] = await ProbeAsync(store, cancellationToken),
            ["scheduler"] = await ProbeAsync(scheduling, cancellationToken),
        };
        string status = parts.ContainsValue(Down) ? Down : Ok;
        foreach (string channel in channels.Names) parts[channel] = channels.IsWaiting(channel) ? "waiting" : "on";
        return Results.Json(
            new Readiness(status, parts), HealthJson.Default.Readiness, statusCode: status == Ok ? 200 : 503);
    }

    private static async Task<string> ProbeAsync(ISchedulerFactory scheduling, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await scheduling.GetScheduler(cancellationToken);
        return await scheduler.GetStatus(cancellationToken) == SchedulerStatus.Running ? Ok : Down;
    }

    private static async Task<string> ProbeAsync(ITableStore store, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await store.FindAsync(Tables.People, new RowId("health", "probe"), patience.Token);
            return Ok;
        }
        catch (StorageUnavailableException)
        {
            return Down;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Down; // The store is still retrying.
        }
    }
}

internal sealed record Readiness(string Status, IReadOnlyDictionary<string, string> Parts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
