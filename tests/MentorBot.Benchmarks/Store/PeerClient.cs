using System.Globalization;
using System.Text.Json;
using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Processes;

namespace MentorBot.Benchmarks.Store;

/// <summary>Microsoft's client on Node, in a process of its own.</summary>
internal sealed class PeerClient(PeerFolder folder, string connectionString)
{
    /// <exception cref="BenchmarkException">The script failed or did not print its line.</exception>
    public async Task<LegRun> MeasureAsync(StoreLeg leg, string table, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            connectionString, table, leg.Name, leg.Operations.ToString(CultureInfo.InvariantCulture),
            StoreLeg.InFlight.ToString(CultureInfo.InvariantCulture), StoreLeg.Text,
        ];
        await using ChildProcess process = ChildProcess.Start(folder.Script("store.cjs", arguments));
        await process.CompleteAsync(cancellationToken);
        string output = process.Output.ToString();
        string line = output.Split('\n').LastOrDefault(candidate => candidate.StartsWith('{')) ?? "";
        try
        {
            return JsonSerializer.Deserialize(line, LegRunJson.Default.LegRun)!;
        }
        catch (JsonException wrong)
        {
            throw new BenchmarkException($"Expected one line of JSON from the peer ({wrong.Message}), found:{Environment.NewLine}{output}");
        }
    }
}
