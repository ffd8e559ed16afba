using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>What <c>turns</c> was asked to measure.</summary>
internal sealed record TurnsOptions
{
    public const string Usage = """
                  --seconds N              measured seconds of load a run (6, at most 240), after 3 s of warm-up
                  --runs N                 runs of each bot (3); the median counts
                  --platform teams|slack   one platform alone
                  --only mentorbot|peer|dotnet   one side alone, without a ratio
                  --tokens with|without    on Teams, only with tokens that both sides check, or only without
                  --subject mentorbot|peer peer: the echo bots take MentorBot's place, which proves the harness
                  --peers FOLDER           where the echo bots, the fake platform and the load generator are
                                           (../shared/peers)
        """;

    // After five minutes MentorBot asks Slack again about people of whom it said nothing, and what is asked would be
    // counted as replies.
    private const int MostSeconds = 240;

    public int Seconds { get; private init; } = 6;

    public int Runs { get; private init; } = 3;

    public IReadOnlyList<Wire> Platforms { get; private init; } = Wire.All;

    public Side? Only { get; private init; }

    public bool? HasTokens { get; private init; }

    public Side Subject { get; private init; } = Side.MentorBot;

    public string? Peers { get; private init; }

    /// <exception cref="UsageException">An option is unknown, lacks its value or is out of its range.</exception>
    public static TurnsOptions Parse(string[] arguments) =>
        CommandLine.Parse(arguments, new TurnsOptions(), (options, name, value) => name switch
        {
            "--seconds" => options with { Seconds = CommandLine.Number(name, value, MostSeconds) },
            "--runs" => options with { Runs = CommandLine.Number(name, value, 99) },
            "--platform" => options with { Platforms = [OnePlatform(name, value)] },
            "--only" => options with { Only = OneSide(name, value) },
            "--tokens" => options with { HasTokens = WithOrWithout(name, value) },
            "--subject" => options with { Subject = OneSide(name, value) },
            "--peers" => options with { Peers = Path.GetFullPath(value) },
            _ => throw CommandLine.Unknown(name),
        });

    private static Wire OnePlatform(string name, string value) =>
        Wire.All.FirstOrDefault(wire => wire.Name == value)
            ?? throw new UsageException($"{name} expects teams or slack, found '{value}'.");

    private static bool WithOrWithout(string name, string value) => value switch
    {
        "with" => true,
        "without" => false,
        _ => throw new UsageException($"{name} expects with or without, found '{value}'."),
    };

    private static Side OneSide(string name, string value) => value switch
    {
        "mentorbot" => Side.MentorBot,
        "peer" => Side.Peer,
        "dotnet" => Side.DotNetPeer,
        _ => throw new UsageException($"{name} expects mentorbot, peer or dotnet, found '{value}'."),
    };
}
