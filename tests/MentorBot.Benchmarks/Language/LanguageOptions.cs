namespace MentorBot.Benchmarks.Language;

/// <summary>What <c>language</c> was asked to measure.</summary>
internal sealed record LanguageOptions
{
    public const string Usage = """
                  --runs N                 times that every sentence is read (20); the median counts
        """;

    public int Runs { get; private init; } = 20;

    /// <exception cref="UsageException">An option is unknown, lacks its value or is out of its range.</exception>
    public static LanguageOptions Parse(string[] arguments) =>
        CommandLine.Parse(arguments, new LanguageOptions(), (options, name, value) => name switch
        {
            "--runs" => options with { Runs = CommandLine.Number(name, value, 10_000) },
            _ => throw CommandLine.Unknown(name),
        });
}
