using System.Text.RegularExpressions;

namespace MentorBot.Identity.Names;

/// <summary>
/// Finds the name by which to address somebody in the name that a directory shows. Directories write names in many
/// ways; where it is not clear which word is the given name, there is none, since a wrong one is worse.
/// </summary>
public static partial class GivenName
{
    private const int LongestShown = 300;
    private const int LongestGiven = 40;

    /// <summary>
    /// "Alex" for "Alex Kim", "Kim, Alex", "Dr. Alex Kim (Sales)" and "ALEX KIM"; null where there is none, or where
    /// none can be told, as in "Dr. Kim", "Guest" and "a.kim@example.org".
    /// </summary>
    /// <param name="displayName">The whole name, as a platform or a directory shows it.</param>
    public static string? Of(string? displayName)
    {
        if (string.IsNullOrWhiteSpace(displayName) || displayName.Length > LongestShown) return null;
        string plain = External().Replace(PlainName.Of(displayName), "");
        DirectoryName? name = Aside().Split(plain).Select(DirectoryName.Read)
            .FirstOrDefault(static part => !part.IsEmpty);
        return name?.Given is { Text.Length: <= LongestGiven } given ? given.Spoken : null;
    }

    // "EXT-" or "Extern: " before the name.
    [GeneratedRegex(@"^\W*ext(ern|ernal)?[\s._:–-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex External();

    // Behind a dash, a bar or the like stands a department or a company.
    [GeneratedRegex(@"(?:^|\s)[-–—/:·•@](?=\s|$)|\|", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
