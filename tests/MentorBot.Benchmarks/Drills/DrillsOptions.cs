namespace MentorBot.Benchmarks.Drills;

/// <summary>Which <c>drills</c> were asked for.</summary>
internal sealed record DrillsOptions
{
    public const string Usage = """
                  --only NAME              kills-sqlite, kills-azurite, outage, late-commit, chaos or two-hosts alone
                  --kills N                kills on each store (300)
                  --people N               people who talk at once (20)
                  --seed N                 what happens at random (the day, unless given); what the machine's
                                           scheduler does is not in it
        """;

    public string? Only { get; private init; }

    public int Kills { get; private init; } = 300;

    public int People { get; private init; } = 20;

    public int Seed { get; private init; } = Today(TimeProvider.System.GetUtcNow());

    /// <exception cref="UsageException">An option is unknown, lacks its value or is out of its range.</exception>
    public static DrillsOptions Parse(string[] arguments)
    {
        DrillsOptions options = new();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length
                ? arguments[i + 1]
                : throw new UsageException($"{name} needs a value, or is not an option.");
            options = name switch
            {
                "--only" => options with { Only = OneDrill(value) },
                "--kills" => options with { Kills = Number(name, value, 10_000) },
                "--people" => options with { People = Number(name, value, 99) },
                "--seed" => options with { Seed = Number(name, value, int.MaxValue) },
                _ => throw new UsageException($"There is no option '{name}'."),
            };
        }

        return options;
    }

    private static int Today(DateTimeOffset now) => (now.Year * 10_000) + (now.Month * 100) + now.Day;

    private static string OneDrill(string value) =>
        Drill.All.Any(drill => drill.Name == value) ? value : throw new UsageException($"There is no drill '{value}'.");

    private static int Number(string name, string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1
            && number <= most
            ? number
            : throw new UsageException($"{name} expects a number from 1 to {most}, found '{value}'.");
}
