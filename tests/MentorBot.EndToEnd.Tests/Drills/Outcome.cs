namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>What a drill found.</summary>
/// <param name="Name">The drill and its store.</param>
/// <param name="Figures">What was counted.</param>
/// <param name="Faults">What must not be; none where the drill is passed.</param>
internal sealed record Outcome(string Name, IReadOnlyList<string> Figures, IReadOnlyList<string> Faults)
{
    public static Outcome Of(
        string name, Tally tally, Census census, IEnumerable<string> figures, IEnumerable<string> faults)
    {
        List<string> all = [.. tally.Faults(), .. faults];
        if (census.Leaving > 0) all.Add($"{census.Leaving} messages are still to go out.");
        if (census.Dead > 0) all.Add($"{census.Dead} messages were given up.");
        if (census.Failures > 0) all.Add($"{census.Failures} turns failed.");
        return new Outcome(name, [tally.ToString(), .. figures], all);
    }
}
