using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>What a file says.</summary>
/// <param name="Lines">Its people; incomplete where there are problems.</param>
/// <param name="Problems">What is wrong, line by line; empty where the roster can be imported.</param>
internal sealed record RosterReading(IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterProblem> Problems)
{
    /// <summary>The columns that were not read, as they are named in the file.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>A file that cannot be read.</summary>
    public static RosterReading Refused(params IReadOnlyList<RosterProblem> problems) => new([], problems);
}
