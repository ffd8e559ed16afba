using System.Globalization;
using System.Text;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.Store;

/// <summary>The table: a line a run as it ends, and the ratios of the medians last.</summary>
internal sealed class StoreReport(TextWriter writer)
{
    private static readonly CompositeFormat Line = CompositeFormat.Parse("{0,-12}{1,-12}{2,5}{3,12:0}{4,14:0}");

    private readonly List<(StoreLeg Leg, bool IsOwn, LegRun Run)> _runs = [];

    public void Begin()
    {
        string disk = new DriveInfo(Path.GetTempPath()).DriveFormat;
        writer.WriteLine($"Azurite in memory, {StoreLeg.InFlight} in flight; SQLite on {disk}, {SqliteCommits.InFlight} in flight; {Environment.ProcessorCount} cores");
        writer.WriteLine(string.Format(CultureInfo.InvariantCulture, Line, "client", "work", "run", "ops/s", "CPU us/op"));
    }

    public void Add(StoreLeg leg, bool isOwn, int run, LegRun measured)
    {
        _runs.Add((leg, isOwn, measured));
        Write(isOwn ? "mentorbot" : "data-tables", leg.Name, run, leg.Operations, measured);
    }

    public void AddSqlite(int run, int commits, LegRun measured) => Write("mentorbot", "sqlite", run, commits, measured);

    /// <summary>Writes the ratios: throughput of ours over the peer's, and processor time an operation likewise.</summary>
    public void End(int commits, IReadOnlyList<LegRun> sqlite)
    {
        foreach (IGrouping<StoreLeg, (StoreLeg Leg, bool IsOwn, LegRun Run)> leg in _runs.GroupBy(run => run.Leg))
        {
            double throughput = Of(leg, false, run => run.Seconds) / Of(leg, true, run => run.Seconds);
            double processor = Of(leg, true, run => run.ProcessorSeconds) / Of(leg, false, run => run.ProcessorSeconds);
            Write($"ratio of {leg.Key.Name}: throughput {throughput:0.00}, CPU an operation {processor:0.00}");
        }

        Write($"sqlite: {commits / Median.Of(sqlite.Select(run => run.Seconds)):0} durable commits/s");
    }

    private static double Of(IEnumerable<(StoreLeg Leg, bool IsOwn, LegRun Run)> leg, bool isOwn, Func<LegRun, double> figure) =>
        Median.Of(leg.Where(run => run.IsOwn == isOwn).Select(run => figure(run.Run)));

    private void Write(string client, string work, int run, int operations, LegRun measured) =>
        writer.WriteLine(string.Format(
            CultureInfo.InvariantCulture, Line, client, work, run, operations / measured.Seconds, 1e6 * measured.ProcessorSeconds / operations));

    private void Write(FormattableString line) => writer.WriteLine(FormattableString.Invariant(line));
}
