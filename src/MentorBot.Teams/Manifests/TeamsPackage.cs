using System.IO.Compression;
using MentorBot.Channels.Manifests;
using MentorBot.Channels.Settings;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Teams.Manifests;

/// <summary>
/// The app package for Teams: a zip with the manifest, its German texts and two icons. The same settings produce the
/// same bytes. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package"/>.
/// </summary>
internal static class TeamsPackage
{
    private const string AppIdKey = "Teams:AppId";

    private static readonly DateTimeOffset FirstOfZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] AsTheyAre = ["de.json", "color.png", "outline.png"];
    private static readonly ManifestTemplates Templates = new(typeof(TeamsPackage).Assembly, "teams");

    /// <param name="settings">All settings of the program.</param>
    /// <exception cref="SettingException">
    /// The setting <c>PublicUrl</c> or <c>Teams__AppId</c> is missing or wrong.
    /// </exception>
    public static byte[] Pack(IConfiguration settings)
    {
        ManifestValues values = ManifestValues.Read(settings);
        string appId = ReadAppId(settings).ToString("D");
        using MemoryStream package = new();
        using (ZipArchive zip = new(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Templates.Fill(
                "manifest.json",
                ("Teams__AppId", appId), ("PublicUrl", values.PublicUrl.AbsoluteUri),
                ("PublicHost", values.PublicHost), ("Version", ManifestValues.Version)));
            foreach (string name in AsTheyAre) Add(zip, name, Templates.Bytes(name));
        }

        return package.ToArray();
    }

    /// <summary>
    /// The application id of the bot registration, from which Teams accepts messages; also the id of the app itself.
    /// </summary>
    private static Guid ReadAppId(IConfiguration settings) =>
        Guid.TryParseExact(settings[AppIdKey], "D", out Guid id) && id != Guid.Empty
            ? id
            : throw new SettingException(
                AppIdKey, settings[AppIdKey], "the bot registration's application id, a GUID with hyphens");

    // The few kilobytes are stored without compression, because compressed bytes depend on the runtime's version.
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FirstOfZip;
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
