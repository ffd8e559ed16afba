namespace MentorBot.Benchmarks.Delivery;

/// <summary>What <c>delivery</c> was asked to measure.</summary>
internal sealed record DeliveryOptions
{
    public const string Usage = """
                  --people N               people in the tenant (1,000)
                  --each N                 messages each (5)
                  --speed N                how many times as fast as real time the clock may run (20)
                  --runs N                 runs (3)
        """;

    public int People { get; private init; } = 1000;

    public int Each { get; private init; } = 5;

    public int Speed { get; private init; } = 20;

    public int Runs { get; private init; } = 3;

    /// <exception cref="UsageException">An option is unknown, lacks its value or is out of its range.</exception>
    public static DeliveryOptions Parse(string[] arguments) =>
        CommandLine.Parse(arguments, new DeliveryOptions(), (options, name, value) => name switch
        {
            "--people" => options with { People = CommandLine.Number(name, value, 100_000, least: 10) },
            "--each" => options with { Each = CommandLine.Number(name, value, 20) },
            "--speed" => options with { Speed = CommandLine.Number(name, value, 1000) },
            "--runs" => options with { Runs = CommandLine.Number(name, value, 99) },
            _ => throw CommandLine.Unknown(name),
        });
}
