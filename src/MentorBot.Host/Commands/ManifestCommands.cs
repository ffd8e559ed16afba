using System.CommandLine;
using MentorBot.Channels;
using MentorBot.Channels.Manifests;
using MentorBot.Host.Settings;

namespace MentorBot.Host.Commands;

/// <summary>
/// <c>manifest &lt;platform&gt; --out file</c>: writes the manifest that registers the bot with a platform, filled in
/// from the settings. Does not open the database.
/// </summary>
internal static class ManifestCommands
{
    public static Command Describe() => Describe(Platforms.All);

    /// <param name="platforms">The platforms, each of which becomes a command below this one.</param>
    public static Command Describe(IReadOnlyList<IPlatform> platforms)
    {
        IEnumerable<string> needs =
            from platform in platforms
            where platform.Manifest.Needs is not null
            select $", and for {platform.Section} {platform.Manifest.Needs}";
        Command command = new(
            "manifest", $"Makes what a platform is told of the bot. Needs PublicUrl{string.Concat(needs)}.");
        foreach (IPlatform platform in platforms) command.Add(DescribeOne(platform.Name, platform.Manifest));
        return command;
    }

    private static Command DescribeOne(string platform, PlatformManifest manifest)
    {
        Option<string> output = new("--out")
        {
            Description = "The file to write; one that is there is replaced.", Required = true,
        };
        Command command = new(platform, manifest.About) { output };
        command.SetAction((
            parsed, cancellationToken) => WriteAsync(parsed.GetRequiredValue(output), manifest, cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(
        string path, PlatformManifest manifest, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder =
            WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        byte[] content = manifest.Make(builder.Configuration);
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        await Terminal.SayAsync($"Written: {Path.GetFullPath(path)}", cancellationToken);
        return 0;
    }
}
