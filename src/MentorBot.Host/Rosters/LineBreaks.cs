using System.Text.RegularExpressions;

namespace MentorBot.Host.Rosters;

/// <summary>Counts lines as text editors do, by the line ends of Windows, Unix and the old Macintosh.</summary>
internal static partial class LineBreaks
{
    public static int Count(ReadOnlySpan<char> text) => Break().Count(text);

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex Break();
}
