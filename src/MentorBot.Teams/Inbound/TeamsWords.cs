using System.Globalization;

namespace MentorBot.Teams.Inbound;

/// <summary>What the channel itself says, where no feature is asked.</summary>
/// <param name="locale">The language as the client calls it.</param>
internal sealed partial class TeamsWords(string? locale)
{
    private CultureInfo Language { get; } = Choose(locale);

    private static CultureInfo Choose(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? "");
        }
        catch (CultureNotFoundException)
        {
            // Whatever the client calls its language: English is understood more often than nothing.
            return CultureInfo.InvariantCulture;
        }
    }
}
