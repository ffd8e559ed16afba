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
    public static StoreOptions Parse(string[] arguments) =>
        CommandLine.Parse(arguments, new StoreOptions(), (options, name, value) => name switch
        {
            "--runs" => options with { Runs = CommandLine.Number(name, value, 99) },
            "--commits" => options with { Commits = CommandLine.Number(name, value, 10_000_000) },
            "--old" => options with { Old = Path.GetFullPath(value) },
            _ => throw CommandLine.Unknown(name),
        });
}
