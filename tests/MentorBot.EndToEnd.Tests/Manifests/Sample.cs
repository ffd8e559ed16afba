using System.IO.Compression;
using MentorBot.EndToEnd.Tests.Commands;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>Manifests as the program writes them for a bot at <see cref="PublicUrl"/>.</summary>
internal static class Sample
{
    public const string AppId = "7a5c1f0e-9f6b-4a66-9b54-1d2f3c4b5a69";
    public const string PublicUrl = "https://bot.example.com:8443/mentor";

    public static Dictionary<string, string> Settings(
        string database, params ReadOnlySpan<(string Name, string Value)> settings) =>
        Bot.Settings(
            database,
            [("ASPNETCORE_ENVIRONMENT", "Production"), ("Teams__AppId", AppId), ("PublicUrl", PublicUrl), .. settings]);

    /// <summary>Makes the app package and unpacks it.</summary>
    /// <returns>The folder that it lies in.</returns>
    public static async Task<string> UnpackedAsync(TemporaryFolder folder)
    {
        (string package, string unpacked) = (folder.At("mentorbot.zip"), folder.At("unpacked"));
        (await CommandRun.OfAsync(Settings(folder.Database), "manifest", "teams", "--out", package)).IsDone();
        await ZipFile.ExtractToDirectoryAsync(package, unpacked);
        return unpacked;
    }

    /// <summary>Makes Slack's manifest.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> SlackAsync(TemporaryFolder folder)
    {
        string file = folder.At("manifest.yaml");
        (await CommandRun.OfAsync(Settings(folder.Database), "manifest", "slack", "--out", file)).IsDone();
        return file;
    }
}
