using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using MentorBot.Teams;
using MentorBot.Teams.Rendering;

namespace MentorBot.Tests.Cards;

/// <summary>
/// The cards as Teams is sent them, kept as files. <c>MENTORBOT_GOLDEN=write</c> writes them anew: look at the
/// difference before it is committed.
/// </summary>
internal static partial class Golden
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static bool IsWriting => Environment.GetEnvironmentVariable("MENTORBOT_GOLDEN") == "write";

    /// <summary>The folder of a language, in the sources.</summary>
    public static string Folder(string locale) => Sources.Of("Cards", "Golden", locale[..2]);

    public static string Render(CatalogCard card)
    {
        string json = JsonNode.Parse(AdaptiveCardRenderer.Render(card.Card, new TeamsLimits()).Span)!.ToJsonString(
            Readable) + "\n";
        return card.HasNewIds ? Id().Replace(json, "id") : json;
    }

    public static IEnumerable<string> Files(string locale) =>
        Directory.EnumerateFiles(Folder(locale), "*.json").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b[0-9a-f]{20}\b")]
    private static partial Regex Id();
}
