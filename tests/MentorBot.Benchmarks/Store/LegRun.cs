using System.Text.Json.Serialization;

namespace MentorBot.Benchmarks.Store;

/// <summary>What one run of a leg took.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="ProcessorSeconds">Of the client's process, in user and kernel mode on all cores.</param>
/// <param name="AllocatedBytes">On the managed heap; the peer's script does not tell.</param>
internal sealed record LegRun(
    [property: JsonRequired] double Seconds, [property: JsonRequired] double ProcessorSeconds,
    double? AllocatedBytes = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LegRun))]
internal sealed partial class LegRunJson : JsonSerializerContext;
