using MentorBot.Slack;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// Slack's manifest: of Slack's own type, at the program's own addresses, and with no scope or event more than the
/// program uses.
/// </summary>
public sealed class SlackManifestTests
{
    [OfficialFact]
    public async Task It_is_of_the_type_that_Slack_gives_its_manifests()
    {
        using TemporaryFolder folder = new();
        string json = await OfficialTools.JsonOfYamlAsync(await Sample.SlackAsync(folder));
        Assert.Equal("", await OfficialTools.CheckSlackAsync("good", json));
        string wrong =
            await OfficialTools.CheckSlackAsync(
                "bad", json.Replace("\"im:write\"", "\"im:wright\"", StringComparison.Ordinal));
        Assert.Contains("im:wright", wrong, StringComparison.Ordinal);
    }

    [OfficialFact]
    public async Task It_names_the_addresses_that_the_program_answers_at()
    {
        JsonNode manifest = await ReadAsync();
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            Sample.PublicUrl + SlackHosting.EventsPath,
            (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal(
            Sample.PublicUrl + SlackHosting.InteractionsPath,
            (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        JsonNode command = Assert.Single(manifest["features"]!["slash_commands"]!.AsArray())!;
        Assert.Equal(
            ("/mentor", Sample.PublicUrl + SlackHosting.CommandsPath),
            ((string?)command["command"], (string?)command["url"]));
        Assert.True((bool)manifest["features"]!["app_home"]!["messages_tab_enabled"]!);
    }

    [OfficialFact]
    public async Task The_scopes_are_those_of_the_methods_called_the_events_heard_and_the_command()
    {
        JsonNode manifest = await ReadAsync();
        IEnumerable<string> needed = SlackUse.Methods.SelectMany(method => SlackUse.ScopesOfMethods[method])
            .Concat(SlackUse.Events.SelectMany(name => SlackUse.Subscriptions[name]?.Scopes ?? []))
            .Append("commands");
        JsonNode scopes = manifest["oauth_config"]!["scopes"]!;
        Assert.Equal(
            needed.Distinct().Order(StringComparer.Ordinal), Texts(scopes["bot"]!).Order(StringComparer.Ordinal));
        Assert.Null(scopes["user"]);
    }

    [OfficialFact]
    public async Task The_events_subscribed_are_those_that_the_program_hears()
    {
        JsonNode manifest = await ReadAsync();
        Assert.Equal(
            SlackUse.Events.Select(name => SlackUse.Subscriptions[name]?.Event).OfType<string>()
                .Order(StringComparer.Ordinal),
            Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_method_called_and_each_event_heard_has_its_line_in_the_tables()
    {
        Assert.Equal(SlackUse.ScopesOfMethods.Keys.Order(), SlackUse.Methods.Order());
        Assert.Equal(SlackUse.Subscriptions.Keys.Order(), SlackUse.Events.Order());
    }

    private static async Task<JsonNode> ReadAsync()
    {
        using TemporaryFolder folder = new();
        return JsonNode.Parse(await OfficialTools.JsonOfYamlAsync(await Sample.SlackAsync(folder)))!;
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(item => (string)item!);
}
