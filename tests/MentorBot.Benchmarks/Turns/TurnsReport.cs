using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>The table: a line a run as it ends, the medians, what went wrong, and the ratios last.</summary>
internal sealed class TurnsReport(TextWriter writer)
{
    private static readonly CompositeFormat Line = CompositeFormat.Parse(
        "{0,-16}{1,-13}{2,-7}{3,6}{4,8}{5,8}{6,6}{7,6}{8,8}{9,8}{10,8}{11,10}{12,10}  {13,-11}{14,7}  {15}");

    private readonly List<Sample> _samples = [];

    public void Begin(TurnsOptions options)
    {
        string store = new DriveInfo(Path.GetTempPath()).DriveFormat;
        Write(
            $"{Population.Connections} connections, {Population.People} people, {options.Seconds} s after 3 s of "
                + "warm-up, "
            + $"{Environment.ProcessorCount} cores, store on {store}");
        Write(string.Format(CultureInfo.InvariantCulture, Line,
            "bot", "platform", "text", "run", "req/s", "repl/s", "p50", "p99", "MiB", "cold", "drain", "accepted",
            "replies", "counted", "CPU us",
            "cores bot+platform+load (others)"));
    }

    public void Add(int run, Sample sample)
    {
        _samples.Add(sample);
        Row(run.ToString(CultureInfo.InvariantCulture), [sample]);
    }

    /// <summary>Writes the medians, what went wrong, and each platform's ratio.</summary>
    /// <returns>Whether every accepted message of every run was answered.</returns>
    public bool End()
    {
        foreach (IGrouping<Leg, Sample> leg in _samples.GroupBy(sample => sample.Leg))
            Row("median", [.. leg]);
        string[] faults = [.. _samples.SelectMany(sample => sample.Faults().Select(fault => $"{sample.Leg}: {fault}"))];
        foreach (string fault in faults)
            Write(fault);
        if (_samples.Max(sample => sample.Load.Cores.Others) is > CoresUsed.Noise and double others)
        {
            string cores = others.ToString("0.00", CultureInfo.InvariantCulture);
            Write($"the machine was not quiet: others used up to {cores} cores; repeat the runs before believing them");
        }

        Write(
            faults.Length == 0
                ? "every accepted message was answered"
                : "NOT every accepted message was answered once");
        foreach (IGrouping<string, Sample> ground in _samples.GroupBy(sample => sample.Leg.Ground))
        {
            Write(
                $"ratio {ground.Key} hello {Ratio(ground, Side.Peer, "hello")}  goals "
                    + $"{Ratio(ground, Side.Peer, "goals")}");
            if (ground.Any(sample => sample.Leg.Place == Side.DotNetPeer))
                Write(
                    $"ratio {ground.Key} to the .NET adapter hello {Ratio(ground, Side.DotNetPeer, "hello")}  goals "
                        + $"{Ratio(ground, Side.DotNetPeer, "goals")}");
        }

        return faults.Length == 0;
    }

    private void Row(string run, IReadOnlyList<Sample> of)
    {
        string cores =
            $"{Cores(of, c => c.Bot)} + {Cores(of, c => c.Platform)} + {Cores(of, c => c.Generator)} "
                + $"({Cores(of, c => c.Others)})";
        Write(string.Format(CultureInfo.InvariantCulture, Line,
            of[0].Leg.Name, of[0].Leg.Ground, of[0].Leg.Text, run,
            Text(of, s => s.Load.Result.RequestsPerSecond), Text(of, s => s.Load.Result.RepliesPerSecond),
            Text(of, s => s.Load.Result.P50), Text(of, s => s.Load.Result.P99),
            Text(of, s => s.PeakMemory / (1024.0 * 1024)), Text(of, s => s.FirstReply.TotalMilliseconds),
            Text(of, s => s.Drain.Took.TotalMilliseconds),
            Text(of, s => s.Load.Result.Ok), Text(of, s => s.Drain.Replies),
            $"{Text(of, s => s.Census.Replies)}/{Text(of, s => s.Census.Accepted)}",
            Text(of, s => s.Census.MicrosecondsPerTurn), cores));
    }

    private static string Ratio(IEnumerable<Sample> ground, Side other, string text)
    {
        double[] subject =
        [
            .. ground.Where(s => s.Leg.Place == Side.MentorBot && s.Leg.Text == text).Select(s => s.TurnsPerSecond),
        ];
        double[] peer = [.. ground.Where(s => s.Leg.Place == other).Select(s => s.TurnsPerSecond)];
        return subject.Length == 0 || peer.Length == 0
            ? "n/a"
            : (Median.Of(subject) / Median.Of(peer)).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static string Text(IEnumerable<Sample> samples, Func<Sample, double> figure, string format = "0") =>
        Median.Of(samples.Select(figure)).ToString(format, CultureInfo.InvariantCulture);

    private static string Cores(IEnumerable<Sample> samples, Func<CoresUsed, double> share) =>
        Text(samples, s => share(s.Load.Cores), "0.00");

    private void Write(string line)
    {
        writer.WriteLine(line);
        writer.Flush();
    }
}
