using MentorBot.EndToEnd.Tests.Running;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>What Microsoft and Slack publish to check a manifest with, as the npm packages in the folder <c>Official</c>.</summary>
internal static class OfficialTools
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing { get; } =
        Tool.OnPath("node") && Tool.OnPath("npm") ? null : "Node 20 or newer was not found. Install it: apt-get install -y nodejs npm";

    private static string Folder => Repository.At("tests/MentorBot.EndToEnd.Tests/Manifests/Official");

    /// <summary>What Microsoft's package says against an app package, unpacked in a folder: a sentence a line.</summary>
    public static Task<string> CheckTeamsAsync(string folder) => RunAsync("teams.mjs", folder);

    /// <summary>A YAML file as JSON.</summary>
    public static Task<string> JsonOfYamlAsync(string file) => RunAsync("yaml.mjs", file);

    /// <summary>What the compiler says when a manifest, as JSON, is to be of Slack's type of manifests; empty where it is one.</summary>
    public static async Task<string> CheckSlackAsync(string name, string json)
    {
        await Installed.Value;
        string file = Path.Combine(Folder, "obj", $"{name}.ts");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, $"""
            import type {"{ AppsManifestValidateArguments }"} from '@slack/web-api';
            export const manifest: AppsManifestValidateArguments['manifest'] = {json};
            """);
        (int code, string output, string errors) = await Tool.RunAsync(
            "node", Folder,
            ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", file]);
        Assert.True(code == 0 || output.Contains("error TS", StringComparison.Ordinal), output + errors);
        return output.Trim();
    }

    private static async Task<string> RunAsync(string script, string argument)
    {
        await Installed.Value;
        (int code, string output, string errors) = await Tool.RunAsync("node", Folder, [script, argument]);
        Assert.True(code == 0, $"{script} ended with {code}:\n{errors}");
        return output.Trim();
    }

    // Once for this very list of packages.
    private static async Task InstallAsync()
    {
        Assert.True(Missing is null, Missing);
        string stamp = Path.Combine(Folder, "node_modules", ".installed-for");
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
        (int code, string output, string errors) = await Tool.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Folder, ["ci"]);
        Assert.True(code == 0, $"npm ci ended with {code}:\n{output}{errors}");
        await File.WriteAllTextAsync(stamp, wanted);
    }
}
