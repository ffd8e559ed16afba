using System.Diagnostics;

namespace MentorBot.Benchmarks.Store;

/// <summary>So many operations, always so many of them under way.</summary>
internal static class InFlight
{
    public static async Task<LegRun> RunAsync(int operations, int inFlight, Func<int, Task> operation)
    {
        int next = -1;
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(WorkAsync)));
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new LegRun(
            seconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds, GC.GetTotalAllocatedBytes() - allocated);

        async Task WorkAsync()
        {
            for (int n = Interlocked.Increment(ref next); n < operations; n = Interlocked.Increment(ref next))
                await operation(n);
        }
    }
}
