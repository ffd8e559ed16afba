using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>
/// Validates blocks as Slack does, as far as its reference describes it: kinds, required fields, lengths. See
/// <see href="https://docs.slack.dev/reference/block-kit/blocks"/>.
/// </summary>
/// <param name="at">The path of the blocks in the request.</param>
internal sealed class BlockCheck(string at)
{
    private readonly List<string> _errors = [];

    /// <summary>One sentence for each error, with its path.</summary>
    public static IReadOnlyList<string> Errors(JsonArray blocks, int most, string at = "/blocks")
    {
        BlockCheck check = new(at);
        if (blocks.Count > most) check.Say($"no more than {most} items allowed", at);
        for (int index = 0; index < blocks.Count; index++) check.Block(blocks[index] as JsonObject, $"{at}/{index}");
        foreach (IGrouping<string?, JsonObject> same in blocks.OfType<JsonObject>()
            .GroupBy(block => block.Text("block_id")))
        {
            if (same.Key is not null && same.Count() > 1) check.Say("block_id already exists", at);
        }

        return check._errors;
    }

    private void Block(JsonObject? block, string place)
    {
        if (block is null)
        {
            Say("must provide an object", place);
            return;
        }

        Length(block, "block_id", 255, place, isNeeded: false);
        switch (block.Text("type"))
        {
            case "header": Text(block, "text", 150, place); break;
            case "section": Section(block, place); break;
            case "context": Items(block, "elements", 10, place, (element, inside) => Context(element, inside)); break;
            case "divider": break;
            case "image": Picture(block, place); break;
            case "rich_text": Items(block, "elements", int.MaxValue, place, static (_, _) => { }); break;
            case "actions": Items(block, "elements", 25, place, Element); break;
            case "input": Input(block, place); break;
            default: Say($"unsupported type: {block.Text("type")}", place + "/type"); break;
        }
    }

    private void Section(JsonObject block, string place)
    {
        if (block["text"] is null && block["fields"] is null) Say("must define either \"text\" or \"fields\"", place);
        if (block["text"] is not null) Text(block, "text", 3000, place, canBeMrkdwn: true);
        if (block["fields"] is not null)
            Items(block, "fields", 10, place, (field, inside) => Words(field, 2000, inside, canBeMrkdwn: true));
        if (block["accessory"] is JsonObject accessory) Element(accessory, place + "/accessory");
    }

    private void Context(JsonObject element, string place)
    {
        if (element.Text("type") == "image") Picture(element, place);
        else Words(element, 3000, place, canBeMrkdwn: true);
    }

    private void Picture(JsonObject image, string place)
    {
        if (image["slack_file"] is null) Length(image, "image_url", 3000, place, isNeeded: true);
        Length(image, "alt_text", 2000, place, isNeeded: true);
    }

    private void Input(JsonObject block, string place)
    {
        Text(block, "label", 2000, place);
        if (block["hint"] is not null) Text(block, "hint", 2000, place);
        if (block["element"] is JsonObject element) Element(element, place + "/element");
        else Say("missing required field: element", place);
    }

    private void Element(JsonObject element, string place)
    {
        foreach ((string problem, string where) in ElementCheck.Problems(element)) Say(problem, place + where);
    }

    private void Items(JsonObject holder, string name, int most, string place, Action<JsonObject, string> check)
    {
        string inside = $"{place}/{name}";
        if (holder[name] is not JsonArray { Count: > 0 } items) Say("no fewer than 1 items allowed", inside);
        else if (items.Count > most) Say($"no more than {most} items allowed", inside);
        else
        {
            for (int index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonObject item) check(item, $"{inside}/{index}");
                else Say("must provide an object", $"{inside}/{index}");
            }
        }
    }

    private void Text(JsonObject holder, string name, int most, string place, bool canBeMrkdwn = false) =>
        Words(holder[name] as JsonObject, most, $"{place}/{name}", canBeMrkdwn);

    private void Words(JsonObject? words, int most, string place, bool canBeMrkdwn)
    {
        foreach ((
            string problem, string where) in TextCheck.Problems(words, most, canBeMrkdwn)) Say(problem, place + where);
    }

    private void Length(JsonObject holder, string name, int most, string place, bool isNeeded)
    {
        foreach ((
            string problem,
            string where) in TextCheck.Lengths(holder, name, most, isNeeded)) Say(problem, place + where);
    }

    private void Say(string problem, string place) =>
        _errors.Add($"{problem} [json-pointer:{(place.Length == 0 ? at : place)}]");
}
