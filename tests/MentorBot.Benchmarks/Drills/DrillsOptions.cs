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
    public static DrillsOptions Parse(string[] arguments) =>
        CommandLine.Parse(arguments, new DrillsOptions(), (options, name, value) => name switch
        {
            "--only" => options with { Only = OneDrill(value) },
            "--kills" => options with { Kills = CommandLine.Number(name, value, 10_000) },
            "--people" => options with { People = CommandLine.Number(name, value, 99) },
            "--seed" => options with { Seed = CommandLine.Number(name, value, int.MaxValue) },
            _ => throw CommandLine.Unknown(name),
        });

    private static int Today(DateTimeOffset now) => (now.Year * 10_000) + (now.Month * 100) + now.Day;

    private static string OneDrill(string value) =>
        Drill.All.Any(drill => drill.Name == value) ? value : throw new UsageException($"There is no drill '{value}'.");
}
