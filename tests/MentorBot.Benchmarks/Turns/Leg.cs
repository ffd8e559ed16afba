namespace MentorBot.Benchmarks.Turns;

/// <summary>One thing to measure: a program under one text. The echo bot can stand in MentorBot's place.</summary>
/// <param name="Place">Whose figures these are.</param>
/// <param name="Program">What is started to get them.</param>
/// <param name="Text">What everybody says.</param>
internal sealed record Leg(Side Place, Side Program, string Text)
{
    public string Name => (Place, Program) switch
    {
        (Side.Peer, _) => "peer",
        (_, Side.Peer) => "peer as subject",
        _ => "mentorbot",
    };

    /// <summary>The legs of one run, in the order in which they take their turn. The peer echoes any text: it is measured once.</summary>
    public static IReadOnlyList<Leg> Of(TurnsOptions options)
    {
        Leg[] all =
        [
            new(Side.MentorBot, options.Subject, "hello"),
            new(Side.Peer, Side.Peer, "hello"),
            new(Side.MentorBot, options.Subject, "goals"),
        ];
        return [.. all.Where(leg => options.Only is null || options.Only == leg.Place)];
    }
}
