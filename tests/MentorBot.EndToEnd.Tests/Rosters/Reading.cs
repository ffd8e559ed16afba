using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>Reads rosters that are right, or that have one thing wrong.</summary>
internal static class Reading
{
    public static IReadOnlyList<RosterLine> Lines(string text, params string[] maps) => Whole(text, maps).Lines;

    public static RosterReading Whole(string text, params string[] maps)
    {
        RosterReading roster = RosterFile.Read(text, Mappings(maps));
        Assert.Empty(roster.Problems);
        return roster;
    }

    public static RosterProblem Problem(string text, params string[] maps) =>
        Assert.Single(RosterFile.Read(text, Mappings(maps)).Problems);

    /// <summary>Of the only line.</summary>
    public static RosterLine Only(string text, params string[] maps) => Assert.Single(Lines(text, maps));

    private static ColumnMapping[] Mappings(string[] maps) => [.. maps.Select(map => ColumnMapping.Parse(map)!)];
}
