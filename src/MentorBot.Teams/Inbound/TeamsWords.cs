namespace MentorBot.Teams.Inbound;

/// <summary>The texts of the channel itself, which come from no feature.</summary>
/// <param name="locale">The client's language tag.</param>
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
            // An unknown language tag: English is the most widely understood.
            return CultureInfo.InvariantCulture;
        }
    }
}
