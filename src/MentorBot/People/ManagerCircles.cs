namespace MentorBot.People;

/// <summary>
/// Finds managers who lead each other in a circle, such as A → B → A. To lead oneself alone is another error.
/// </summary>
internal static class ManagerCircles
{
    private const int MostNamed = 6;

    /// <returns>A problem for each circle, in the first of its lines.</returns>
    public static IEnumerable<RosterProblem> Problems(
        IReadOnlyList<RosterLine> roster, ILookup<string, RosterLine> byEmail)
    {
        HashSet<RosterLine> seen = new(ReferenceEqualityComparer.Instance);
        foreach (RosterLine start in roster)
        {
            List<RosterLine> way = [];
            RosterLine? line = start;
            while (line is not null && seen.Add(line))
            {
                way.Add(line);
                line = line.Manager is null ? null : byEmail[line.Manager].FirstOrDefault();
            }

            int begin = line is null ? -1 : way.FindIndex(one => ReferenceEquals(one, line));
            if (begin >= 0 && way.Count - begin > 1) yield return Problem(way[begin..]);
        }
    }

    private static RosterProblem Problem(List<RosterLine> circle)
    {
        int first = circle.IndexOf(circle.MinBy(line => line.Number)!);
        RosterLine[] inOrder = [.. circle.Skip(first), .. circle.Take(first)];
        IEnumerable<string> names = inOrder.Take(MostNamed).Select(Name)
            .Concat(inOrder.Length > MostNamed ? ["…"] : []).Append(Name(inOrder[0]));
        return new RosterProblem(
            inOrder[0].Number, $"The managers lead each other in a circle: {string.Join(" → ", names)}.");
    }

    private static string Name(RosterLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Name} (line {line.Number})");
}
