using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>One thing to measure: a program on one platform, under one text. The echo bot can stand in MentorBot's place.</summary>
/// <param name="Wire">Which platform.</param>
/// <param name="Place">Whose figures these are.</param>
/// <param name="Program">What is started to get them.</param>
/// <param name="Text">What everybody says.</param>
internal sealed record Leg(Wire Wire, Side Place, Side Program, string Text)
{
    public string Name => (Place, Program) switch
    {
        (Side.Peer, _) => "peer",
        (_, Side.Peer) => "peer as subject",
        (Side.MentorBotOnAzurite, _) => "on azurite",
        _ => "mentorbot",
    };

    public override string ToString() => $"{Name} {Wire.Name} {Text}";

    /// <summary>The legs of one run, in the order in which they take their turn. A peer echoes any text: it is measured once a platform.</summary>
    public static IReadOnlyList<Leg> Of(TurnsOptions options)
    {
        IEnumerable<Leg> all = options.Platforms.SelectMany<Wire, Leg>(wire =>
        [
            new(wire, Side.MentorBot, options.Subject, "hello"),
            new(wire, Side.Peer, Side.Peer, "hello"),
            new(wire, Side.MentorBot, options.Subject, "goals"),
            new(wire, Side.MentorBotOnAzurite, Side.MentorBot, "hello"),
        ]);
        return [.. all.Where(leg => options.Only is null || options.Only == leg.Place)];
    }
}
