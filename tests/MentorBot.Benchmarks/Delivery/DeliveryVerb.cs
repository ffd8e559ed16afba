using MentorBot.EndToEnd.Tests.Delivery;

namespace MentorBot.Benchmarks.Delivery;

/// <summary><c>delivery</c>: many messages to many people, against what the platform lets through.</summary>
internal static class DeliveryVerb
{
    /// <returns>
    /// 0 if nothing was lost, said twice or out of order, and the pace was at least 95 % of the ceiling; else 1.
    /// </returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        DeliveryOptions options = DeliveryOptions.Parse(arguments);
        _ = Repository.Find(); // Refuses to measure a Debug build.
        Console.WriteLine(
            $"{options.People} people, {options.Each} messages each, one tenant, up to {options.Speed}-fold speed");
        Console.WriteLine("run   msg/s  ceiling   of it  refused  lost  twice  order  left   speed  CPU us/msg");
        bool isGood = true;
        for (int run = 1; run <= options.Runs; run++)
        {
            using TemporaryFolder folder = new();
            DeliveryResult result =
                await new DeliveryRun(options.People, options.Each, options.Speed)
                    .RunAsync(folder.Database, cancellationToken);
            Console.WriteLine(Line(run, result));
            isGood &= result is { Lost: 0, Twice: 0, OutOfOrder: 0, Left: 0, OfCeiling: >= 0.95 };
        }

        return isGood ? 0 : 1;
    }

    private static string Line(int run, DeliveryResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run,3}{result.Rate,8:0.0}{PublishedLimits.PerTenantAndSecond,9}{100 * result.OfCeiling,7:0.0}%"
        + $"{result.Refused,9}{result.Lost,6}{result.Twice,7}{result.OutOfOrder,7}{result.Left,6}"
        + $"{result.Speed,8:0.0}{result.Cpu.TotalMicroseconds / result.Expected,12:0}");
}
