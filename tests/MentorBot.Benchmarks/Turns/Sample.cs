using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>What one leg showed in one run.</summary>
/// <param name="Leg">What was measured.</param>
/// <param name="FirstReply">From the start of the process until the platform had the first reply.</param>
/// <param name="Load">The load generator's figures.</param>
/// <param name="Drain">The replies to the load, once no more came.</param>
/// <param name="Census">The exact count, taken after the load.</param>
/// <param name="PeakMemory">The most memory that the bot held resident, in bytes.</param>
internal sealed record Sample(Leg Leg, TimeSpan FirstReply, LoadRun Load, Drain Drain, Census Census, long PeakMemory)
{
    /// <summary>What counts: a request without its reply is no turn, and the other way round.</summary>
    public double TurnsPerSecond => Math.Min(Load.Result.RequestsPerSecond, Load.Result.RepliesPerSecond);

    /// <summary>What went wrong, in words; nothing if every accepted message was answered.</summary>
    public IEnumerable<string> Faults()
    {
        if (Load.Result.Failed > 0)
            yield return $"{Load.Result.Failed} requests of the load failed";
        if (Drain.Replies < Load.Result.Ok)
            yield return $"{Load.Result.Ok - Drain.Replies} replies to the load never came";
        if (!Census.IsExact)
            yield return $"of {Census.Sent} counted messages {Census.Accepted} were accepted and {Census.Replies} "
                + "replies came";
    }
}
