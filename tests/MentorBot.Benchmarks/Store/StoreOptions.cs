namespace MentorBot.Benchmarks.Store;

/// <summary>What <c>store</c> was asked to measure.</summary>
internal sealed record StoreOptions
{
    public const string Usage = """
                  --runs N                 runs of each client (3), in turn; the median counts
                  --commits N              commits to SQLite a run (100,000)
                  --old FOLDER             a working copy of another commit, its store built in Release, to
                                           measure as well
        """;

    public int Runs { get; private init; } = 3;

    public int Commits { get; private init; } = 100_000;

    public string? Old { get; private init; }

    /// <exception cref="UsageException">An option is unknown, lacks its value or is out of its range.</exception>
    public static StoreOptions Parse(string[] arguments)
    {
        StoreOptions options = new();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length
                ? arguments[i + 1]
                : throw new UsageException($"{name} needs a value, or is not an option.");
            options = name switch
            {
                "--runs" => options with { Runs = Number(name, value, 99) },
                "--commits" => options with { Commits = Number(name, value, 10_000_000) },
                "--old" => options with { Old = Path.GetFullPath(value) },
                _ => throw new UsageException($"There is no option '{name}'."),
            };
        }

        return options;
    }

    private static int Number(string name, string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1
            && number <= most
            ? number
            : throw new UsageException($"{name} expects a number from 1 to {most}, found '{value}'.");
}
