namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>The rich text that a Slack client makes of typed text.</summary>
internal static class RichText
{
    public static JsonObject Of(string text) => new()
    {
        ["type"] = "rich_text",
        ["block_id"] = Guid.NewGuid().ToString("N")[..5],
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        }),
    };
}
