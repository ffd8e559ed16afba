using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.Store;

/// <summary>
/// The table: a line a run as it ends, then the medians with what was least and most, and the ratios last.
/// </summary>
internal sealed class StoreReport(TextWriter writer)
{
    private static readonly CompositeFormat Line =
        CompositeFormat.Parse("{0,-12}{1,-12}{2,5}{3,12:0}{4,14:0}{5,14:0.0}");

    private readonly List<(StoreLeg Leg, string Client, LegRun Run)> _runs = [];

    public void Begin()
    {
        string disk = new DriveInfo(Path.GetTempPath()).DriveFormat;
        string sqlite = $"SQLite on {disk}, {SqliteCommits.InFlight} in flight";
        writer.WriteLine(
            $"Azurite in memory, {StoreLeg.InFlight} in flight; {sqlite}; {Environment.ProcessorCount} cores");
        writer.WriteLine(string.Format(
            CultureInfo.InvariantCulture, Line, "client", "work", "run", "ops/s", "CPU us/op", "KiB/op"));
    }

    public void Add(StoreLeg leg, string client, int run, LegRun measured)
    {
        _runs.Add((leg, client, measured));
        Write(client, leg.Name, run, leg.Operations, measured);
    }

    public void AddSqlite(int run, int commits, LegRun measured) =>
        Write("mentorbot", "sqlite", run, commits, measured);

    /// <summary>
    /// Writes the medians, and the ratios: throughput of ours over each other client's, and processor time an operation
    /// likewise.
    /// </summary>
    public void End(string own, IReadOnlyList<string> others, int commits, IReadOnlyList<LegRun> sqlite)
    {
        foreach (IGrouping<(StoreLeg Leg, string Client), LegRun> runs in _runs.GroupBy(
            run => (run.Leg, run.Client), run => run.Run))
            WriteMedians(runs.Key, [.. runs]);
        foreach (StoreLeg leg in StoreLeg.All)
        {
            foreach (string other in others)
            {
                double throughput = Of(leg, other, run => run.Seconds) / Of(leg, own, run => run.Seconds);
                double processor = Of(leg, own, run => run.ProcessorSeconds) / Of(
                    leg, other, run => run.ProcessorSeconds);
                Write(
                    $"ratio of {leg.Name} to {other}: throughput {throughput:0.00}, CPU an operation {processor:0.00}");
            }
        }

        Write($"sqlite: {commits / Median.Of(sqlite.Select(run => run.Seconds)):0} durable commits/s");
    }

    private void WriteMedians((StoreLeg Leg, string Client) of, LegRun[] runs)
    {
        double[] throughput = [.. runs.Select(run => of.Leg.Operations / run.Seconds)];
        double[] processor = [.. runs.Select(run => 1e6 * run.ProcessorSeconds / of.Leg.Operations)];
        Write($"{of.Client} {of.Leg.Name}: {Spread(throughput)} ops/s, {Spread(processor)} us CPU an operation");
    }

    private static string Spread(double[] figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median.Of(figures):0} ({figures.Min():0} to {figures.Max():0})");

    private double Of(StoreLeg leg, string client, Func<LegRun, double> figure) =>
        Median.Of(_runs.Where(run => run.Leg == leg && run.Client == client).Select(run => figure(run.Run)));

    private void Write(string client, string work, int run, int operations, LegRun measured) =>
        writer.WriteLine(string.Format(
            CultureInfo.InvariantCulture, Line, client, work, run, operations / measured.Seconds,
            1e6 * measured.ProcessorSeconds / operations,
            measured.AllocatedBytes / 1024 / operations).TrimEnd());

    private void Write(FormattableString line) => writer.WriteLine(FormattableString.Invariant(line));
}
