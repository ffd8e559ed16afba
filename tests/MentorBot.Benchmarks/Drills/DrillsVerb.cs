using System.Diagnostics;
using MentorBot.EndToEnd.Tests.Drills;

namespace MentorBot.Benchmarks.Drills;

/// <summary>
/// <c>drills</c>: what may happen to the program, its store and the platform, under load, and what came of it.
/// </summary>
internal static class DrillsVerb
{
    /// <returns>0 if every drill was passed, else 1.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        DrillsOptions options = DrillsOptions.Parse(arguments);
        Repository.Find();
        Console.WriteLine($"seed {options.Seed}");
        bool passed = true;
        foreach (Drill drill in Drill.All.Where(drill => options.Only is not { } only || drill.Name == only))
            passed &= await RunAsync(drill, options, cancellationToken);
        return passed ? 0 : 1;
    }

    private static async Task<bool> RunAsync(Drill drill, DrillsOptions options, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        try
        {
            await using DrillStore store = drill.OnAzurite
                ? await DrillStore.OnAzuriteAsync(cancellationToken)
                : DrillStore.OnSqlite();
            Outcome outcome = await drill.RunAsync(options, store, cancellationToken);
            bool passed = outcome.Faults.Count == 0;
            Console.WriteLine(
                $"{(passed ? "PASS" : "FAIL")} {outcome.Name} ({Stopwatch.GetElapsedTime(began).TotalSeconds:0} s)");
            foreach (string figure in outcome.Figures) Console.WriteLine($"  {figure}");
            foreach (string fault in outcome.Faults) Console.WriteLine($"  FAULT: {fault}");
            return passed;
        }
        catch (Exception failed) when (failed is InvalidOperationException or TimeoutException)
        {
            throw new BenchmarkException($"{drill.Name}: {failed.Message}");
        }
    }
}
