using System.Text.Json.Serialization;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns;

namespace MentorBot.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what it needs is there; if not, 503 says which part is down.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new Readiness("ok", new Dictionary<string, string>()), HealthJson.Default.Readiness));
        endpoints.MapGet("/health/ready", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(ITableStore store, IEnumerable<IChannel> channels, CancellationToken cancellationToken)
    {
        string stored = await ProbeAsync(store, cancellationToken);
        Dictionary<string, string> parts = new() { ["store"] = stored };
        foreach (IChannel channel in channels) parts[channel.Name] = "on";
        return Results.Json(new Readiness(stored, parts), HealthJson.Default.Readiness, statusCode: stored == "ok" ? 200 : 503);
    }

    private static async Task<string> ProbeAsync(ITableStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.FindAsync(Tables.People, new RowId("health", "probe"), cancellationToken);
            return "ok";
        }
        catch (StorageUnavailableException)
        {
            return "down";
        }
    }
}

internal sealed record Readiness(string Status, IReadOnlyDictionary<string, string> Parts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
