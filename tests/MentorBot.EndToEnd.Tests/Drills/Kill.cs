using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>A host's death, between two timestamps of the machine.</summary>
internal readonly record struct Kill(long Begin, long End)
{
    private static readonly long Slack = Stopwatch.Frequency / 2;

    /// <summary>As <c>kill -9</c>.</summary>
    public static async Task<Kill> OfAsync(Bot bot)
    {
        long begin = Stopwatch.GetTimestamp();
        await bot.Process.KillAsync();
        return new Kill(begin, Stopwatch.GetTimestamp());
    }

    /// <summary>What the dead host had put on the wire may be taken a moment after its end.</summary>
    public bool Follows(Taken taken) => taken.At <= End + Slack;
}
