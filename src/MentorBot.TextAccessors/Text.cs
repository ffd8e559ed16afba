using System.Text.RegularExpressions;

namespace MentorBot.TextAccessors;

/// <summary>One text.</summary>
/// <param name="Name">Its name in the file, and that of its member.</param>
/// <param name="Value">The text in the neutral language.</param>
internal record struct Text(string Name, string Value)
{
    // {name} takes a string; {name:format} what writes itself in that format, as numbers do.
    private static readonly Regex Placeholder =
        new(@"\{(?<name>[a-z]\w*)(?<format>:[^{}]+)?\}", RegexOptions.CultureInvariant);

    /// <summary>In the order in which they stand there first.</summary>
    public readonly IReadOnlyList<(string Name, string Type)> Placeholders =>
        [.. Placeholder.Matches(Value).Cast<Match>()
            .GroupBy(match => match.Groups["name"].Value)
            .Select(same => (same.Key, same.Any(IsFormatted) ? "global::System.IFormattable" : "string"))];

    /// <summary>There are braces that are no placeholder, such as <c>{0}</c>.</summary>
    public readonly bool IsUnclear => Placeholder.Replace(Value, "").IndexOfAny(['{', '}']) >= 0;

    private static bool IsFormatted(Match placeholder) => placeholder.Groups["format"].Success;
}
