using System.CommandLine;
using MentorBot.Host.Manifests;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>manifest teams|slack --out file</c>: writes the manifest that registers the bot with a platform, filled in from
/// the settings. Does not open the database.
/// </summary>
internal static class ManifestCommands
{
    public static Command Describe() =>
        new("manifest", "Makes what a platform is told of the bot. Needs PublicUrl, and for Teams Teams__AppId.")
        {
            One("teams", "Packs the app package (zip) that is uploaded to Teams.", static settings =>
                TeamsPackage.Pack(ManifestValues.Read(settings), ManifestValues.ReadAppId(settings))),
            One("slack", "Writes the app manifest (YAML) that a Slack app is made from.", static settings =>
                ManifestTemplate.Fill(
                    "slack/manifest.yaml", ("PublicUrl", ManifestValues.Read(settings).PublicUrl.AbsoluteUri))),
        };

    private static Command One(string platform, string about, Func<IConfiguration, byte[]> make)
    {
        Option<string> output = new("--out")
        {
            Description = "The file to write; one that is there is replaced.", Required = true,
        };
        Command command = new(platform, about) { output };
        command.SetAction((
            parsed, cancellationToken) => WriteAsync(parsed.GetRequiredValue(output), make, cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(
        string path, Func<IConfiguration, byte[]> make, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        byte[] content = make(builder.Configuration);
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        await Terminal.SayAsync($"Written: {Path.GetFullPath(path)}", cancellationToken);
        return 0;
    }
}
