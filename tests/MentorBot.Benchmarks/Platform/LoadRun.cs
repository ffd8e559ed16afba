namespace MentorBot.Benchmarks.Platform;

/// <summary>One run of the load generator, and the processor time spent meanwhile.</summary>
internal sealed record LoadRun(LoadResult Result, CoresUsed Cores);

/// <summary>Processor time over wall time while the generator ran, its start and warm-up included: 1.0 is one core kept busy.</summary>
internal sealed record CoresUsed(double Bot, double Platform, double Generator);
