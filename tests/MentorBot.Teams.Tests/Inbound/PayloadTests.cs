namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Every shape of activity that was seen on the wire, with what is made of it.</summary>
public sealed class PayloadTests : TeamsBotTest
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Payloads");

    // File → status, the event brought, the requests made to the connector. A file that stands in none of these is
    // taken note of with a 200 and nothing else.
    private static readonly Dictionary<string, Expected> Due = new(
    [
        .. All(new(200, typeof(TextSaid), ["GET"]),
            "to-bot/message-personal", "to-bot/custom-as-rex", "to-bot/message-custom-as-rex",
            "to-bot-more/message-personal",
            "to-bot-more/message-personal-html-attachment"),
        .. All(new(200, typeof(Installed), ["GET"]),
            "to-bot/installationUpdate-personal", "to-bot/conversationUpdate-personal",
            "to-bot-more/conversation-update-members-added-personal",
            "mock-activities/chat-of-mira-install", "mock-activities/chat-of-mira-botAdded",
            "mock-activities/chat-of-mira-userAdded"),
        .. All(
            new(200, typeof(Removed), []), "mock-activities/chat-of-mira-uninstall",
            "mock-activities/chat-of-mira-botRemoved"),
        .. All(
            new(200, typeof(MessageChanged), ["GET"]), "to-bot-more/message-update-edit",
            "to-bot-more/message-delete-soft"),
        .. All(new(200, null, []),
            "to-bot-more/message-update-undelete", "to-bot-more/message-reaction-added",
            "to-bot-more/message-reaction-added-documented",
            "to-bot-more/message-reaction-removed", "to-bot-more/invoke-composeextension-fetchtask-message",
            "to-bot-more/invoke-composeextension-fetchtask-groupchat",
            "to-bot-more/invoke-composeextension-fetchtask-personal",
            "to-bot-more/invoke-composeextension-submitaction-compose",
            "to-bot-more/invoke-composeextension-submitaction-message",
            "to-bot-more/invoke-composeextension-submitaction-botmessagepreview", "to-bot-more/invoke-task-submit",
            "to-bot-more/invoke-task-fetch"),
        .. All(new(200, typeof(TextSaid), ["GET", "POST"]),
            "to-bot/message-channel", "to-bot/message-groupChat", "to-bot-more/message-channel-mention",
            "to-bot-more/message-channel-thread-reply-mention",
            "to-bot-more/message-group-chat-mention"),
        .. All(new(400, null, []),
            "to-bot-more/invoke-fileconsent-accept", "to-bot-more/invoke-fileconsent-decline",
            "to-bot-more/invoke-task-fetch-tab",
            "to-bot-more/message-file-attachment"),
    ]);

    public static TheoryData<string> Files() => [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_the_wire_was_seen_to_bring_is_worked(string file)
    {
        Expected expected = Due.GetValueOrDefault(file) ?? new(200, null, []);
        string activity = await File.ReadAllTextAsync(Path.Combine(Folder, file + ".json"));

        using HttpResponseMessage response = await _bot.BringAsync(activity);

        Assert.Equal(expected.Status, (int)response.StatusCode);
        Assert.Equal(
            expected.Event is null ? [] : [expected.Event],
            _bot.Inbound.Events.Select(static happened => happened.GetType()));
        Assert.Equal(expected.Requests, _bot.Connector.Requests.Select(static asked => asked.Method));
        if (expected.Event is not null)
            Assert.Matches(@"^teams\|[0-9a-f-]{36}\|[0-9a-f-]{36}$", _bot.Inbound.Events.Single().Sender.Account);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_invoke_has_an_answer_in_its_body(string file)
    {
        string activity = await File.ReadAllTextAsync(Path.Combine(Folder, file + ".json"));
        using HttpResponseMessage response = await _bot.BringAsync(activity);

        JsonElement root = JsonDocument.Parse(activity).RootElement;
        bool invoke = root.TryGetProperty("type", out JsonElement type) && type.GetString() == "invoke";
        bool card = invoke && root.GetProperty("name").GetString() == "adaptiveCard/action";
        string body = await response.Content.ReadAsStringAsync();

        if (card)
            Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}""", body);
        else if (invoke) Assert.Equal("{}", body);
        else if (response.IsSuccessStatusCode) Assert.Empty(body);
        else
            Assert.Equal(
                "The activity has no type.",
                (await response.JsonAsync()).GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public void Every_expectation_has_its_file() => Assert.Empty(Due.Keys.Except(Names()));

    private static IEnumerable<KeyValuePair<string, Expected>> All(Expected expected, params string[] files) =>
        files.Select(file => KeyValuePair.Create(file, expected));

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(Name)
            .Order(StringComparer.Ordinal);

    private static string Name(string path) =>
        Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/');

    private sealed record Expected(int Status, Type? Event, string[] Requests);
}
