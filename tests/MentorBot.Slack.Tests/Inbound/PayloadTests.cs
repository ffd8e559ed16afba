namespace MentorBot.Slack.Tests.Inbound;

/// <summary>Every kind of payload that Slack was seen to bring, in its own shape.</summary>
public sealed class PayloadTests : SlackBotTest
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Payloads");

    /// <summary>What is made of which; of all others nothing is.</summary>
    private static readonly Dictionary<string, Type> Due = new()
    {
        ["events/app-mention"] = typeof(TextSaid),
        ["events/app-mention-with-file"] = typeof(TextSaid),
        ["events/message-im-blocks"] = typeof(TextSaid),
        ["events/message-im-plain"] = typeof(TextSaid),
        ["events/app-home-opened-home"] = typeof(HomeOpened),
        ["events/app-home-opened-messages"] = typeof(HomeOpened),
        ["interactions/block-actions-button-enterprise"] = typeof(ActionInvoked),
        ["interactions/block-actions-button-message"] = typeof(ActionInvoked),
        ["interactions/block-actions-button-no-value"] = typeof(ActionInvoked),
        ["interactions/block-actions-home-button"] = typeof(ActionInvoked),
        ["interactions/view-submission"] = typeof(ActionInvoked),
        ["interactions/view-submission-select-email"] = typeof(ActionInvoked),
        ["interactions/view-submission-timepicker-timezone"] = typeof(ActionInvoked),
        ["commands/slash-command"] = typeof(TextSaid),
        ["commands/slash-command-args"] = typeof(TextSaid),
        ["commands/slash-command-enterprise"] = typeof(TextSaid),
    };

    public static TheoryData<string> Files() => [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_the_wire_was_seen_to_bring_is_worked(string file)
    {
        JsonNode payload = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, file + ".json")))!;
        using HttpResponseMessage response = await BringAsync(file, payload);

        Assert.Equal(200, (int)response.StatusCode);
        Type? due = Due.GetValueOrDefault(file);
        Assert.Equal(due is null ? [] : [due], _bot.Inbound.Events.Select(static happened => happened.GetType()));
        Assert.Equal(
            file is "events/app-uninstalled" or "events/tokens-revoked" ? ["T07HARBOR"] : [], _bot.Tokens.Forgotten);
        Assert.Equal(Body(file), await response.Content.ReadAsStringAsync());
        if (due is null) return;
        InboundEvent happened = _bot.Inbound.Events.Single();
        string user = file == "events/app-mention-with-file" ? "U06LEA" : "U05MIRA";
        Assert.Equal(($"slack|T07HARBOR|{user}", "T07HARBOR"), (happened.Sender.Account, happened.Sender.Tenant));
        Assert.Equal(("slack", "D01MIRA"), (happened.Address.Channel, happened.Address.Conversation));
        string? receipt = (string?)payload["event_id"] ?? (string?)payload["trigger_id"];
        Assert.Equal(happened.IsElsewhere ? $"C08HALL|{payload["event"]!["ts"]}" : receipt, happened.Receipt);
    }

    [Fact]
    public void Every_expectation_has_its_file() => Assert.Empty(Due.Keys.Except(Names()));

    private static string Body(string file) => file switch
    {
        "events/url-verification" => """{"challenge":"challenge-0001"}""",
        _ when file.StartsWith("interactions/view-submission", StringComparison.Ordinal) =>
            """{"response_action":"clear"}""",
        _ => "",
    };

    private Task<HttpResponseMessage> BringAsync(string file, JsonNode payload) => file.Split('/')[0] switch
    {
        "events" => _bot.EventAsync(payload),
        "interactions" => _bot.InteractionAsync(payload),
        _ => _bot.CommandAsync(payload),
    };

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(static path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
