using MentorBot.Benchmarks.Delivery;
using MentorBot.Benchmarks.Drills;
using MentorBot.Benchmarks.Language;
using MentorBot.Benchmarks.Store;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks;

/// <summary>What this program can measure, and how it is told so.</summary>
internal static class Verbs
{
    private const int Failed = 1;
    private const int WrongUsage = 2;
    private const int Interrupted = 130;

    private static readonly Verb[] Table =
    [
        new(
            "turns", "requests and replies a second, latency, memory and cold start, beside echo bots",
            TurnsOptions.Usage, TurnsVerb.RunAsync),
        new(
            "delivery", "many messages to many people, against what the platform lets through", DeliveryOptions.Usage,
            DeliveryVerb.RunAsync),
        new(
            "store", "the Azure store beside Microsoft's own client, and commits to SQLite", StoreOptions.Usage,
            StoreVerb.RunAsync),
        new(
            "drills", "kills, outages and failures of all kinds: nothing lost, nothing twice", DrillsOptions.Usage,
            DrillsVerb.RunAsync),
        new(
            "language", "how well and how fast sentences are understood", LanguageOptions.Usage,
            LanguageVerb.RunAsync),
    ];

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <returns>0 measured and nothing lost, 1 failed, 2 wrong usage, 130 interrupted.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        Verb? verb = Table.FirstOrDefault(candidate => arguments is [string name, ..] && candidate.Name == name);
        if (verb is null)
            return Refuse(arguments is [string unknown, ..] ? $"There is no verb '{unknown}'." : "A verb is missing.");
        try
        {
            return await verb.Run(arguments[1..], cancellationToken);
        }
        catch (UsageException wrong)
        {
            return Refuse(wrong.Message);
        }
        catch (Exception cut) when (cancellationToken.IsCancellationRequested && IsExpected(cut))
        {
            Console.Error.WriteLine("Interrupted; every process that was started has been ended.");
            return Interrupted;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    // A broken connection or a request that timed out is a measurement that failed, and so is what a signal tore apart.
    private static bool IsExpected(Exception exception) =>
        exception is BenchmarkException or HttpRequestException or OperationCanceledException;

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        Console.Error.WriteLine();
        Console.Error.WriteLine("dotnet run -c Release --project tests/MentorBot.Benchmarks -- <verb> [options]");
        foreach (Verb verb in Table)
        {
            Console.Error.WriteLine($"  {verb.Name,-10}{verb.Summary}");
            Console.Error.WriteLine(verb.Options);
        }

        return WrongUsage;
    }

    private sealed record Verb(
        string Name, string Summary, string Options, Func<string[], CancellationToken, Task<int>> Run);
}
