namespace MentorBot.Slack.Tests.Rendering;

/// <summary>
/// What Slack documents of the sizes of blocks and views, said a second time: what was drawn is held against it. See
/// <see href="https://docs.slack.dev/reference/block-kit/blocks"/> and
/// <see href="https://docs.slack.dev/reference/views/modal-views"/>.
/// </summary>
internal static class BlockLimits
{
    private const int LongestId = 255;

    private static readonly (string Type, string Place, int Most)[] Texts =
    [
        ("header", "text.text", 150), ("section", "text.text", 3000), ("section", "fields.*.text", 2000),
        ("context", "elements.*.text", 3000),
        ("rich_text", "elements.*.elements.*.text", 3000), ("image", "alt_text", 2000), ("image", "image_url", 3000),
        ("input", "label.text", 2000), ("input", "hint.text", 2000), ("plain_text_input", "initial_value", 3000),
        ("plain_text_input", "placeholder.text", 150),
        ("button", "text.text", 75), ("button", "accessibility_label", 75), ("button", "value", 2000),
        ("button", "url", 3000),
        ("static_select", "options.*.text.text", 75), ("static_select", "options.*.value", 150),
        ("radio_buttons", "options.*.text.text", 75), ("radio_buttons", "options.*.value", 150),
        ("checkboxes", "options.*.text.text", 75), ("checkboxes", "options.*.value", 150),
        ("modal", "title.text", 24), ("modal", "submit.text", 24), ("modal", "close.text", 24),
        ("modal", "private_metadata", 3000),
        ("modal", "callback_id", 255),
    ];

    private static readonly (string Type, string Place, int Most)[] Counts =
    [
        ("section", "fields", 10), ("context", "elements", 10), ("actions", "elements", 25),
        ("radio_buttons", "options", 10),
        ("static_select", "options", 100), ("checkboxes", "options", 10), ("modal", "blocks", 100),
    ];

    /// <summary>What is wrong with the blocks of a message; nothing where all is well.</summary>
    public static IEnumerable<string> OfMessage(string json)
    {
        JsonArray blocks = JsonNode.Parse(json)!.AsArray();
        return Of(blocks).Concat(Between("blocks", blocks.Count, 50))
            .Concat(Between("characters of all blocks", json.Length, 13_200));
    }

    /// <summary>What is wrong with a modal; nothing where all is well.</summary>
    public static IEnumerable<string> OfModal(string json)
    {
        JsonNode view = JsonNode.Parse(json)!;
        bool isSent = view["submit"] is not null
            || !At(view, "blocks.*.type").Any(static type => (string?)type == "input");
        return Of(view).Concat(Between("bytes of the view", Encoding.UTF8.GetByteCount(json), 250 * 1024))
            .Concat(isSent ? [] : ["a modal with inputs and without a button to send them"]);
    }

    private static IEnumerable<string> Of(JsonNode root)
    {
        JsonObject[] all = [.. Objects(root)];
        return all.SelectMany(Sizes).Concat(all.SelectMany(Choices)).Concat(Ids(all, "block_id"))
            .Concat(Ids(all, "action_id"));
    }

    private static IEnumerable<string> Sizes(JsonObject one)
    {
        string? type = (string?)one["type"];
        return Texts.Where(rule => rule.Type == type)
            .SelectMany(rule => At(one, rule.Place)
                .SelectMany(text => Between($"{type} {rule.Place}", ((string)text!).Length, rule.Most)))
            .Concat(Counts.Where(rule => rule.Type == type)
                .SelectMany(rule => At(one, rule.Place)
                    .SelectMany(list => Between($"{type} {rule.Place}", list.AsArray().Count, rule.Most))));
    }

    private static IEnumerable<string> Choices(JsonObject one)
    {
        if (one["max_length"] is { } most)
        {
            foreach (string problem in Between("max_length", (int)most, 3000)) yield return problem;
            if (((string?)one["initial_value"])?.Length > (int)most)
                yield return "initial_value: longer than max_length";
        }

        IEnumerable<JsonNode> initial = At(one, "initial_option").Concat(At(one, "initial_options.*"));
        if (initial.Any(chosen => !At(one, "options.*").Any(option => JsonNode.DeepEquals(option, chosen))))
            yield return "initial option: none of the options";
    }

    private static IEnumerable<string> Ids(JsonObject[] all, string name)
    {
        string[] ids = [.. all.Select(one => (string?)one[name]).OfType<string>()];
        return ids.SelectMany(id => Between(name, id.Length, LongestId))
            .Concat(ids.GroupBy(static id => id).Where(static same => same.Count() > 1)
                .Select(same => $"{name}: '{same.Key}' twice"));
    }

    private static string[] Between(string what, int count, int most) =>
        count > 0 && count <= most ? [] : [$"{what}: {count}, at most {most}"];

    private static IEnumerable<JsonNode> At(JsonNode root, string place) => place.Split('.').Aggregate(
        (IEnumerable<JsonNode>)[root],
        static (nodes, step) => nodes.SelectMany(node => step == "*" ? [.. node.AsArray()] : new[] { node[step] })
            .OfType<JsonNode>());

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject inner => inner.SelectMany(static property => Objects(property.Value)).Prepend(inner),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
