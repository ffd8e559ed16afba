namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Commands of the app and the windows that they open: recorded payloads, and a question of ours.</summary>
internal static class Commands
{
    /// <summary>A question of a turn.</summary>
    public static readonly Card Asking = Card.Of(
        new Heading("Save as evidence"),
        new TextInput("words", "What do you want to keep?") { Required = true, Value = "Great talk", MaxLength = 500 },
        Buttons.Of(
            new SubmitButton("Save evidence", new ActionToken("answer", "d1.keep"), ButtonStyle.Main),
            new SubmitButton("Skip", new ActionToken("skip", "d1.keep")) { SendsInputs = false }),
        new Paragraph("Only you can see this.", Emphasis.Subtle));

    /// <summary>The question as a form.</summary>
    public static readonly Form Asked =
        new("Save as evidence", "Save evidence", new ActionToken("answer", "d1.keep"), Asking, "en-GB");

    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    /// <summary>The answer is a sentence in place of a window.</summary>
    public static async Task AssertMessageAsync(HttpResponseMessage response, string text)
    {
        JsonElement task = (await response.JsonAsync()).GetProperty("task");
        Assert.Equal(("message", text), (task.GetProperty("type").GetString(), task.GetProperty("value").GetString()));
    }

    /// <summary>A recorded payload with a command of ours, and what the documentation leaves out of it.</summary>
    public static string Chosen(string shape, string command, string? locale = "en-GB") =>
        Recorded($"invoke-composeextension-fetchtask-{shape}", activity =>
        {
            activity["value"]!["commandId"] = command;
            if (locale is not null) activity["locale"] = locale;
        });

    /// <summary>What a window sends, by the name that its kind has.</summary>
    public static string Sent(string name) => Recorded("invoke-composeextension-submitaction-compose", activity =>
    {
        activity["name"] = name;
        activity["value"]!["data"] = new JsonObject { ["mentorbot"] = "answer:d1.keep", ["words"] = "Great talk" };
    });

    private static string Recorded(string file, Action<JsonObject> vary)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Payloads", "to-bot-more", file + ".json");
        JsonObject activity = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "https://service.example.org/";
        activity["recipient"] = new JsonObject
        {
            ["id"] = "28:22222222-2222-2222-2222-222222222222", ["name"] = "MentorBot",
        };
        activity["from"] = new JsonObject
        {
            ["id"] = "29:Mira", ["name"] = "Mira", ["aadObjectId"] = "33333333-3333-3333-3333-000000000001",
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        if (activity["conversation"] is JsonObject conversation) conversation["tenantId"] = Tenant;
        vary(activity);
        return activity.ToJsonString();
    }
}
