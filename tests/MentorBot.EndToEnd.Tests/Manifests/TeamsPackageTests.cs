using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// The app package: Microsoft's own package says nothing against it, and what it promises the bot keeps.
/// </summary>
public sealed class TeamsPackageTests
{
    private static readonly string[] NotWords =
    [
        "$schema", "name.full", "name.short", "description.full", "description.short",
    ];

    [OfficialFact]
    public async Task Microsofts_package_says_nothing_against_it()
    {
        using TemporaryFolder folder = new();
        Assert.Equal("", await OfficialTools.CheckTeamsAsync(await Sample.UnpackedAsync(folder)));
    }

    [OfficialFact]
    public async Task What_the_schema_does_not_allow_is_found()
    {
        using TemporaryFolder folder = new();
        string unpacked = await Sample.UnpackedAsync(folder);
        await ReplaceAsync(Path.Combine(unpacked, "manifest.json"), "\"groupChat\"", "\"groupchat\"");
        await ReplaceAsync(Path.Combine(unpacked, "de.json"), "name.short", "name.shorter");
        string problems = await OfficialTools.CheckTeamsAsync(unpacked);
        Assert.Contains("/bots/0/scopes/2", problems, StringComparison.Ordinal);
        Assert.Contains("name.shorter", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_the_ids_and_addresses_of_the_settings()
    {
        using TemporaryFolder folder = new();
        string unpacked = await Sample.UnpackedAsync(folder);
        Assert.Equal(
            ["color.png", "de.json", "manifest.json", "outline.png"],
            Directory.GetFiles(unpacked).Select(Path.GetFileName).Order());
        string text = await File.ReadAllTextAsync(Path.Combine(unpacked, "manifest.json"));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        JsonNode manifest = JsonNode.Parse(text)!;
        Assert.All(
            ["id", "bots/0/botId", "composeExtensions/0/botId"],
            path => Assert.Equal(Sample.AppId, (string?)At(manifest, path)));
        Assert.All(
            ["websiteUrl", "privacyUrl", "termsOfUseUrl"],
            url => Assert.Equal(Sample.PublicUrl + "/", (string?)manifest["developer"]![url]));
        Assert.Equal(["bot.example.com:8443"], Texts(manifest["validDomains"]!));
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string?)manifest["version"]);
    }

    [Fact]
    public void The_message_commands_fetch_what_they_show_from_the_bot()
    {
        JsonArray commands = Template["composeExtensions"]![0]!["commands"]!.AsArray();
        Assert.Equal(
            [("saveEvidence", "action", "message", true), ("giveFeedback", "action", "compose commandBox", true)],
            commands.Select(one => (
                (string?)one!["id"], (string?)one["type"], string.Join(' ', Texts(one["context"]!)),
                (bool)one["fetchTask"]!)));
        Assert.Equal(["personal", "team", "groupChat"], Texts(Template["bots"]![0]!["scopes"]!));
    }

    [Fact]
    public void Every_text_has_its_German()
    {
        List<string> english =
        [
            .. NotWords, .. Commands.SelectMany(path => new[] { path + ".title", path + ".description" }),
        ];
        Assert.True(english.Count > 25, $"Only {english.Count} texts were found.");
        Assert.Equal(english.Order(), German.Select(text => text.Key).Order());
    }

    [Fact]
    public void Whoever_taps_a_command_says_a_word_that_the_bot_understands()
    {
        string[] titles =
        [
            .. Commands.Where(path => path.StartsWith("bots", StringComparison.Ordinal))
                .Select(path => path + ".title"),
        ];
        Assert.All(titles, path => Assert.Contains((string)At(Template, path)!, CommandWords.In("en")));
        Assert.All(titles, path => Assert.Contains((string)German[path]!, CommandWords.In("de")));
        Assert.DoesNotContain("frobnicate", CommandWords.In("en"));
    }

    private static JsonNode Template =>
        JsonNode.Parse(File.ReadAllText(Repository.At("manifests/teams/manifest.json")))!;

    private static JsonObject German =>
        JsonNode.Parse(File.ReadAllText(Repository.At("manifests/teams/de.json")))!.AsObject();

    /// <summary>Every command, as <c>de.json</c> names it.</summary>
    private static IEnumerable<string> Commands =>
        Template["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray())
            .Concat(Template["composeExtensions"]![0]!["commands"]!.AsArray())
            .Select(command => command!.GetPath()[2..]);

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => (string)item!);

    private static JsonNode? At(JsonNode root, string path) => Regex.Matches(path, @"[^./\[\]]+").Aggregate(
        root, (node, step) => int.TryParse(step.Value, out int index) ? node[index]! : node[step.Value]!);

    private static async Task ReplaceAsync(string file, string from, string to)
    {
        string text = await File.ReadAllTextAsync(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
