namespace MentorBot.Benchmarks.Platform;

/// <summary>One run of the load generator, and the processor time spent meanwhile.</summary>
internal sealed record LoadRun(LoadResult Result, CoresUsed Cores);

/// <summary>
/// Processor time over wall time while the generator ran, its start and warm-up included: 1.0 is one core kept busy.
/// </summary>
/// <param name="Bot">The bot that is measured.</param>
/// <param name="Platform">The fake platform.</param>
/// <param name="Generator">The load generator.</param>
/// <param name="Others">Everything else on the machine; not a number where the system does not tell.</param>
internal sealed record CoresUsed(double Bot, double Platform, double Generator, double Others)
{
    /// <summary>Beyond this, others had enough of the machine to spoil the run.</summary>
    public const double Noise = 0.1;
}
