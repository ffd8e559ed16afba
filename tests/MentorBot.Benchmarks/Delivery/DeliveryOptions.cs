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
    public static DeliveryOptions Parse(string[] arguments)
    {
        DeliveryOptions options = new();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length
                ? arguments[i + 1]
                : throw new UsageException($"{name} needs a value, or is not an option.");
            options = name switch
            {
                "--people" => options with { People = Number(name, value, 10, 100_000) },
                "--each" => options with { Each = Number(name, value, 1, 20) },
                "--speed" => options with { Speed = Number(name, value, 1, 1000) },
                "--runs" => options with { Runs = Number(name, value, 1, 99) },
                _ => throw new UsageException($"There is no option '{name}'."),
            };
        }

        return options;
    }

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            && number <= most
            ? number
            : throw new UsageException($"{name} expects a number from {least} to {most}, found '{value}'.");
}
