using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>The rooms in their drawn order: one may use the public class of a room before it, never its rows, and never a room after it.</summary>
internal static partial class RoomOrder
{
    private static readonly string[] Drawn = ["People", "Goals", "CheckIns", "Feedback", "Mentoring", "Settings", "Privacy", "Welcome"];

    /// <summary>One sentence for each use of a room that another one must not make.</summary>
    /// <param name="sources">Room and code of every file.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<(string Room, string Code)> sources)
    {
        foreach (string stray in sources.Select(source => source.Room).Distinct().Except(Drawn)) yield return $"The room {stray} has no place in the order.";
        ILookup<string, string> hidden = sources.SelectMany(source => Hidden().Matches(source.Code).Select(match => (source.Room, Type: match.Groups[1].Value)))
            .ToLookup(one => one.Room, one => one.Type);
        foreach ((string room, string code) in sources)
        {
            foreach (string other in Drawn.Where(other => other != room && Uses(code, other)))
            {
                if (Array.IndexOf(Drawn, other) > Array.IndexOf(Drawn, room)) yield return $"{room} uses {other}, which comes after it.";
                foreach (string type in hidden[other].Where(type => IsNamed(code, type) && !hidden[room].Contains(type)))
                    yield return $"{room} uses {other}'s own {type}.";
            }
        }
    }

    private static bool Uses(string code, string room) => Regex.IsMatch(code, $@"\bMentorBot\.{room}\b|\b{room}\.[A-Z]");

    private static bool IsNamed(string code, string type) => Regex.IsMatch(code, $@"(?<![\w.]){type}\b(?=\s*[\w.<>(\[?,)])(?!\s*=)");

    [GeneratedRegex(@"\binternal\s+(?:static\s+|sealed\s+|abstract\s+|readonly\s+|partial\s+)*(?:class|record|struct|record\s+struct|interface|enum)\s+(\w+)")]
    private static partial Regex Hidden();
}
