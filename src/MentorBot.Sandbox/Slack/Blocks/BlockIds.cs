using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>Adds ids to blocks that have none, as Slack does.</summary>
internal static class BlockIds
{
    /// <summary>Adds the missing ids to the blocks, and to the elements in them.</summary>
    public static JsonArray Complete(JsonArray blocks)
    {
        JsonArray complete = (JsonArray)blocks.DeepClone();
        foreach (JsonObject block in complete.OfType<JsonObject>())
        {
            Name(block, "block_id");
            foreach (JsonObject element in Interactive(block)) Name(element, "action_id");
        }

        return complete;
    }

    /// <summary>The element with that action id in that block; null if there is none.</summary>
    public static JsonObject? Find(JsonArray? blocks, string? block, string? action) => blocks?.OfType<JsonObject>()
        .Where(one => one.Text("block_id") == block)
        .SelectMany(Interactive)
        .FirstOrDefault(element => element.Text("action_id") == action);

    private static IEnumerable<JsonObject> Interactive(JsonObject block) =>
        (block.Text("type") == "actions" ? block.Objects("elements") : [])
            .Concat(new[] { block["element"], block["accessory"] }.OfType<JsonObject>());

    private static void Name(JsonObject one, string name)
    {
        if (one.Text(name) is null) one[name] = Guid.NewGuid().ToString("N")[..5];
    }
}
