namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// What Microsoft and Slack publish to check a manifest with, as the npm packages in the folder <c>Official</c>.
/// </summary>
internal static class OfficialTools
{
    private static readonly NodePackages Packages =
        new(Repository.At("tests/MentorBot.EndToEnd.Tests/Manifests/Official"));

    /// <summary>
    /// What Microsoft's package says against an app package, unpacked in a folder: a sentence a line.
    /// </summary>
    public static Task<string> CheckTeamsAsync(string folder) => RunAsync("teams.mjs", folder);

    /// <summary>A YAML file as JSON.</summary>
    public static Task<string> JsonOfYamlAsync(string file) => RunAsync("yaml.mjs", file);

    /// <summary>
    /// What the compiler says when a manifest, as JSON, is to be of Slack's type of manifests; empty where it is one.
    /// </summary>
    public static async Task<string> CheckSlackAsync(string name, string json)
    {
        await Packages.InstallAsync();
        string file = Path.Combine(Packages.Folder, "obj", $"{name}.ts");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, $"""
            import type {"{ AppsManifestValidateArguments }"} from '@slack/web-api';
            export const manifest: AppsManifestValidateArguments['manifest'] = {json};
            """);
        return await Packages.CheckTypesAsync(file);
    }

    private static async Task<string> RunAsync(string script, string argument)
    {
        await Packages.InstallAsync();
        (int code, string output, string errors) = await Packages.RunAsync([script, argument]);
        Assert.True(code == 0, $"{script} ended with {code}:\n{errors}");
        return output.Trim();
    }
}
