using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>
/// The order of the features: one may use the public class of a feature before it, never that feature's own types, and
/// nothing of a feature after it.
/// </summary>
internal static partial class FeatureOrder
{
    private static readonly string[] Order =
        [
            "People", "Reminders", "Goals", "CheckIns", "Feedback", "Mentoring", "Settings", "Privacy", "Welcome",
            "SmallTalk", "Understanding",
        ];

    /// <summary>One sentence for each use of a feature that another one must not make.</summary>
    /// <param name="sources">Feature and code of every file.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<(string Feature, string Code)> sources)
    {
        foreach (string stray in sources.Select(source => source.Feature).Distinct().Except(Order))
            yield return $"The feature {stray} has no place in the order.";
        ILookup<string, string> hidden = sources
            .SelectMany(
                source => Hidden().Matches(source.Code),
                (source, match) => (source.Feature, Type: match.Groups[1].Value))
            .ToLookup(one => one.Feature, one => one.Type);
        foreach ((string feature, string code) in sources)
        {
            foreach (string other in Order.Where(other => other != feature && Uses(code, other)))
            {
                if (Array.IndexOf(Order, other) > Array.IndexOf(Order, feature))
                    yield return $"{feature} uses {other}, which comes after it.";
                foreach (string type in hidden[other].Where(t => IsNamed(code, t) && !hidden[feature].Contains(t)))
                    yield return $"{feature} uses {other}'s own {type}.";
            }
        }
    }

    private static bool Uses(string code, string feature) =>
        Regex.IsMatch(code, $@"\bMentorBot\.{feature}\b|\b{feature}\.[A-Z]");

    private static bool IsNamed(string code, string type) =>
        Regex.IsMatch(code, $@"(?<![\w.]){type}\b(?=\s*[\w.<>(\[?,)])(?!\s*=)");

    [GeneratedRegex(@"\binternal\s+(?:static\s+|sealed\s+|abstract\s+|readonly\s+|partial\s+)*"
        + @"(?:class|record|struct|record\s+struct|interface|enum)\s+(\w+)")]
    private static partial Regex Hidden();
}
