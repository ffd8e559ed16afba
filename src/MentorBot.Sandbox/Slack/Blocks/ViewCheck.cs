using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>Validates a view as Slack does: <see href="https://docs.slack.dev/reference/views"/>.</summary>
internal static class ViewCheck
{
    private const int MostBlocks = 100;
    private const int LongestTitle = 24;

    /// <summary>One sentence for each error, with its path.</summary>
    public static IReadOnlyList<string> Errors(JsonObject? view, string type)
    {
        if (view?.Text("type") != type) return [$"must be of type {type} [json-pointer:/view/type]"];
        if (view["blocks"] is not JsonArray blocks) return ["missing required field: blocks [json-pointer:/view]"];
        IEnumerable<(string Problem, string Where)> own =
        [
            .. TextCheck.Lengths(view, "callback_id", 255, isNeeded: false),
            .. view.Text("private_metadata") is null
                ? []
                : TextCheck.Lengths(view, "private_metadata", 3000, isNeeded: false),
            .. type == "modal" ? Modal(view, blocks) : [],
        ];
        return [
            .. own.Select(found => $"{found.Problem} [json-pointer:/view{found.Where}]"),
            .. BlockCheck.Errors(blocks, MostBlocks, "/view/blocks")];
    }

    private static IEnumerable<(string Problem, string Where)> Modal(JsonObject view, JsonArray blocks)
    {
        bool asks = blocks.OfType<JsonObject>().Any(block => block.Text("type") == "input");
        if (asks && view["submit"] is null) yield return ("missing required field: submit", "");
        foreach (string name in new[] { "title", "submit", "close" })
        {
            if (view[name] is null && name != "title") continue;
            foreach ((
                string problem,
                string where) in TextCheck.Problems(view[name] as JsonObject, LongestTitle, canBeMrkdwn: false))
                yield return (problem, $"/{name}{where}");
        }
    }
}
