namespace MentorBot.Benchmarks.Platform;

/// <summary>How long the machine's cores have been busy, whoever kept them so.</summary>
internal static class MachineClock
{
    private const string Source = "/proc/stat";
    private const double TicksPerSecond = 100;

    // user, nice, system, irq, softirq and steal; not idle and iowait, nor guest, which user already holds.
    private static readonly int[] Busy = [1, 2, 3, 6, 7, 8];

    /// <summary>
    /// Processor time of all processes since the machine started, or nothing where the system does not tell.
    /// </summary>
    /// <seealso href="https://man7.org/linux/man-pages/man5/proc_stat.5.html"/>
    public static async Task<TimeSpan?> BusyAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Source))
            return null;
        string[] lines = await File.ReadAllLinesAsync(Source, cancellationToken);
        string[] fields = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromSeconds(
            Busy.Sum(field => double.Parse(fields[field], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }
}
