using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Processes;

namespace MentorBot.Benchmarks.Store;

/// <summary>A client in a process of its own, which is started anew for each leg.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="LaunchOf">How it is started for a leg, with the account's connection string.</param>
internal sealed record LegProcess(string Name, Func<StoreLeg, string, Launch> LaunchOf)
{
    /// <summary>The store's own client, of this build or as another one left it.</summary>
    public static LegProcess Own(string name, string folder)
    {
        string program = Path.Combine(folder, "MentorBot.Benchmarks.dll");
        return new LegProcess(name, (leg, connectionString) =>
            new Launch(
                name, "dotnet", [program, "store", OwnLeg.Word, connectionString, leg.Name, Number(leg.Operations)],
                folder));
    }

    /// <summary>Microsoft's client on Node.</summary>
    public static LegProcess Peer(PeerFolder folder) => new("data-tables", (leg, connectionString) => folder.Script(
        "store.cjs", connectionString, "Peer", leg.Name, Number(leg.Operations), Number(StoreLeg.InFlight),
        StoreLeg.Text));

    /// <exception cref="BenchmarkException">The process failed or did not print its line.</exception>
    public async Task<LegRun> MeasureAsync(StoreLeg leg, string connectionString, CancellationToken cancellationToken)
    {
        await using ChildProcess process = ChildProcess.Start(LaunchOf(leg, connectionString));
        await process.CompleteAsync(cancellationToken);
        string output = process.Output.ToString();
        string line = output.Split('\n').LastOrDefault(candidate => candidate.StartsWith('{')) ?? "";
        try
        {
            return JsonSerializer.Deserialize(line, LegRunJson.Default.LegRun)!;
        }
        catch (JsonException wrong)
        {
            throw new BenchmarkException(
                $"Expected one line of JSON from {Name} ({wrong.Message}), found:{Environment.NewLine}{output}");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
