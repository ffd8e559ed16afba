using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>What a project may refer to: the table of the architecture.</summary>
/// <param name="Projects">Other projects.</param>
/// <param name="Packages">Packages, as patterns.</param>
/// <param name="AspNetCore">The web framework.</param>
internal sealed record AllowedReferences(string[] Projects, string[] Packages, bool AspNetCore = false)
{
    private const string Abstractions = @"Microsoft\.Extensions\..+\.Abstractions";

    private static readonly Dictionary<string, AllowedReferences> Table = new()
    {
        ["Conversation"] = new([], []),
        ["TextAccessors"] = new([], [@"Microsoft\.CodeAnalysis\.CSharp"]),
        ["Storage"] = new([], [Abstractions, @"Azure\.(Core|Identity|Data\.Tables)", @"SQLitePCLRaw\..+"]),
        ["Identity"] = new(["Conversation", "Storage"], []),
        ["Delivery"] = new(["Conversation", "Identity", "Storage"], [Abstractions]),
        ["Turns"] = new(["Conversation", "Storage", "Identity", "Delivery"], [Abstractions]),
        ["MentorBot"] = new(["Conversation", "Storage", "Identity", "Turns"], [Abstractions]),
        ["AdaptiveCards"] = new([], []),
        ["Channels"] = new(["Conversation"], [Abstractions], AspNetCore: true),
        ["Teams"] = new(
            ["Channels", "Conversation", "AdaptiveCards"],
            [Abstractions, @"Microsoft\.Bot\.Builder\.Integration\.AspNet\.Core"],
            AspNetCore: true),
        ["Slack"] = new(["Channels", "Conversation"], [Abstractions], AspNetCore: true),
        ["Sandbox"] = new(["Conversation"], [Abstractions], AspNetCore: true),
        ["Host"] = new(
            [
                "Conversation", "Storage", "Identity", "Delivery", "Turns", "MentorBot",
                "Channels", "Teams", "Slack", "Sandbox",
            ],
            [".+"],
            AspNetCore: true),
    };

    /// <summary>One sentence for each reference that is not allowed.</summary>
    public static IEnumerable<string> Problems(ProjectFile project)
    {
        string name = project.Name;
        if (!Table.TryGetValue(name, out AllowedReferences? allowed))
            return [$"{name} is not in the table of allowed references."];
        return
        [
            .. project.Projects.Where(other => !allowed.Projects.Contains(other))
                .Select(other => $"{name} may not refer to {other}."),
            .. project.Packages.Where(package => !allowed.Takes(package))
                .Select(package => $"{name} may not use the package {package}."),
            .. project.UsesAspNetCore && !allowed.AspNetCore ? [$"{name} may not use ASP.NET Core."] : (string[])[],
        ];
    }

    /// <summary>
    /// The same of what its assembly really uses: a project also sees whatever the projects that it refers to see.
    /// </summary>
    public static IEnumerable<string> Problems(string name, IEnumerable<string> assemblies)
    {
        AllowedReferences allowed = Table[name];
        foreach (string assembly in assemblies)
        {
            string other = assembly.StartsWith("MentorBot.", StringComparison.Ordinal)
                ? assembly["MentorBot.".Length..]
                : assembly;
            if (Table.ContainsKey(other) && !allowed.Projects.Contains(other))
                yield return $"{name} uses {other}, which it may not.";
            if (assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !allowed.AspNetCore)
                yield return $"{name} uses {assembly}, which it may not.";
        }
    }

    private bool Takes(string package) => Packages.Any(pattern => Regex.IsMatch(package, $"^(?:{pattern})$"));
}
