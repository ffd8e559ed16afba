using System.Text.Json.Serialization;

namespace MentorBot.Benchmarks.Platform;

/// <summary>How many replies the fake platform has received since it was last reset.</summary>
internal sealed record ReplyCount([property: JsonRequired] long N);

/// <summary>What the load generator measured; latencies in milliseconds.</summary>
/// <param name="RequestsPerSecond">Requests that the bot answered, a second.</param>
/// <param name="RepliesPerSecond">
/// Replies at the fake platform half a second after the last request, over the whole of that time.
/// </param>
/// <param name="P50">Half of the requests were answered within this.</param>
/// <param name="P99">All but one in a hundred were.</param>
/// <param name="Ok">Requests that the bot answered with 2xx.</param>
/// <param name="Failed">Requests that it answered otherwise, or not at all.</param>
internal sealed record LoadResult(
    [property: JsonRequired] double RequestsPerSecond,
    [property: JsonRequired] double RepliesPerSecond,
    [property: JsonRequired] double P50,
    [property: JsonRequired] double P99,
    [property: JsonRequired] long Ok,
    [property: JsonRequired] long Failed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplyCount))]
[JsonSerializable(typeof(LoadResult))]
internal sealed partial class BenchmarkJson : JsonSerializerContext;
