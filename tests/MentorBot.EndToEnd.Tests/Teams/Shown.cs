namespace MentorBot.EndToEnd.Tests.Teams;

/// <summary>A message as it stands in the chat.</summary>
internal sealed record Shown(string Id, JsonObject Activity)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public JsonNode? Card =>
        Activity["attachments"]?.AsArray()
            .FirstOrDefault(attachment => (string?)attachment!["contentType"] == CardType)?["content"];

    /// <summary>Everything that is read on it, line by line: text, labels, values and buttons.</summary>
    public string Text => Card is { } card ? string.Join('\n', Words(card)) : (string?)Activity["text"] ?? "";

    /// <summary>The <c>Action.Execute</c> with this title, or null.</summary>
    public JsonObject? Button(string title) =>
        Card is { } card
            ? Nodes(card)
                .FirstOrDefault(node => (string?)node["type"] == "Action.Execute" && (string?)node["title"] == title)
            : null;

    public Shown WithCard(JsonNode card) => this with
    {
        Activity = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] =
                new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card.DeepClone() }),
        },
    };

    private static IEnumerable<string> Words(JsonNode card) => Nodes(card)
        .SelectMany(node => new[] { (string?)node["text"], (string?)node["label"], (string?)node["title"],
            (string?)node["type"] is null ? (string?)node["value"] : null })
        .OfType<string>();

    // A fallback is for another client: nobody sees it here.
    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Nodes),
        JsonObject one =>
            one.Where(field => field.Key is not "fallback" and not "data").SelectMany(field => Nodes(field.Value))
                .Prepend(one),
        _ => [],
    };
}
