using System.IO.Compression;

namespace MentorBot.Host.Manifests;

/// <summary>
/// The app package for Teams: a zip with the manifest, its German texts and two icons. The same settings produce the
/// same bytes. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package"/>.
/// </summary>
internal static class TeamsPackage
{
    private static readonly DateTimeOffset FirstOfZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] AsTheyAre = ["de.json", "color.png", "outline.png"];

    /// <param name="values">Where the bot is reached.</param>
    /// <param name="appId">
    /// The application id of the bot registration, from which Teams accepts messages; also the id of the app itself.
    /// </param>
    public static byte[] Pack(ManifestValues values, Guid appId)
    {
        using MemoryStream package = new();
        using (ZipArchive zip = new(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", ManifestTemplate.Fill(
                "teams/manifest.json",
                ("Teams__AppId", appId.ToString("D")), ("PublicUrl", values.PublicUrl.AbsoluteUri),
                ("PublicHost", values.PublicHost), ("Version", ManifestValues.Version)));
            foreach (string name in AsTheyAre) Add(zip, name, ManifestTemplate.Bytes($"teams/{name}"));
        }

        return package.ToArray();
    }

    // The few kilobytes are stored without compression, because compressed bytes depend on the runtime's version.
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FirstOfZip;
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
