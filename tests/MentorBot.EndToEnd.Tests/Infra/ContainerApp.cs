using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>The container app of the built template.</summary>
internal sealed partial class ContainerApp(JsonNode template)
{
    public JsonNode Properties { get; } = One(template, "Microsoft.App/containerApps")["properties"]!;

    public JsonNode Container => Assert.Single(Properties["template"]!["containers"]!.AsArray())!;

    /// <summary>
    /// The variables that the bot is given, and what each is where the template says it: an expression is known on
    /// Azure alone.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Variables =>
        Variable().Matches((string)Container["env"]!)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => match.Groups["text"] is { Success: true } text ? text.Value : null);

    public IEnumerable<(string Kind, string Path, string Port)> Probes =>
        Container["probes"]!.AsArray()
            .Select(probe => (
                (string)probe!["type"]!, (string)probe["httpGet"]!["path"]!, (string)probe["httpGet"]!["port"]!));

    /// <summary>The resource of a type.</summary>
    public static JsonNode One(JsonNode template, string type) =>
        Assert.Single(template["resources"]!.AsArray(), resource => (string?)resource!["type"] == type)!;

    [GeneratedRegex(@"createObject\('name', '(?<name>\w+)', '(?:value|secretRef)', (?:'(?<text>[^']*)'\))?")]
    private static partial Regex Variable();
}
