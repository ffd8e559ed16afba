using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// One thing to measure: a program on one platform, under one text. The echo bot can stand in MentorBot's place.
/// </summary>
/// <param name="Wire">Which platform.</param>
/// <param name="Place">Whose figures these are.</param>
/// <param name="Program">What is started to get them.</param>
/// <param name="Text">What everybody says.</param>
internal sealed record Leg(Wire Wire, Side Place, Side Program, string Text)
{
    /// <summary>Requests carry a token both ways, which both check: RS256, by keys that were read once.</summary>
    public bool HasTokens { get; init; }

    /// <summary>Legs of one ground are compared with each other.</summary>
    public string Ground => HasTokens ? $"{Wire.Name}+tokens" : Wire.Name;

    public string Name => (Place, Program) switch
    {
        (Side.DotNetPeer, _) => ".net adapter",
        (Side.Peer, _) => "peer",
        (_, Side.Peer) => "peer as subject",
        (Side.MentorBotOnAzurite, _) => "on azurite",
        _ => "mentorbot",
    };

    public override string ToString() => $"{Name} {Ground} {Text}";

    /// <summary>
    /// The legs of one run, in the order in which they take their turn. A peer echoes any text: it is measured once a
    /// platform.
    /// </summary>
    public static IReadOnlyList<Leg> Of(TurnsOptions options)
    {
        IEnumerable<Leg> all = options.Platforms.SelectMany(wire =>
            wire == Wire.Teams
                ? [.. OfTeams(options.Subject), .. WithTokens(OfTeams(options.Subject))]
                : Of(wire, options.Subject));
        return [
            .. all.Where(leg => (options.Only ?? leg.Place) == leg.Place
                && (options.HasTokens ?? leg.HasTokens) == leg.HasTokens)];
    }

    private static IEnumerable<Leg> OfTeams(Side subject) =>
        [.. Of(Wire.Teams, subject), new(Wire.Teams, Side.DotNetPeer, Side.DotNetPeer, "hello")];

    private static IEnumerable<Leg> Of(Wire wire, Side subject) =>
    [
        new(wire, Side.MentorBot, subject, "hello"),
        new(wire, Side.Peer, Side.Peer, "hello"),
        new(wire, Side.MentorBot, subject, "goals"),
        new(wire, Side.MentorBotOnAzurite, Side.MentorBot, "hello"),
    ];

    private static IEnumerable<Leg> WithTokens(IEnumerable<Leg> legs) =>
        legs.Where(leg => leg.Place != Side.MentorBotOnAzurite).Select(leg => leg with { HasTokens = true });
}
