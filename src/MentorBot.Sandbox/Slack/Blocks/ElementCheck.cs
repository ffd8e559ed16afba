using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Blocks;

/// <summary>
/// Validates the interactive elements: <see href="https://docs.slack.dev/reference/block-kit/block-elements"/>.
/// </summary>
internal static class ElementCheck
{
    private static readonly string[] Others =
    [
        "datepicker", "timepicker", "users_select", "email_text_input", "url_text_input", "image", "overflow",
        "multi_static_select", "multi_users_select",
        "conversations_select", "channels_select", "external_select", "rich_text_input", "datetimepicker",
    ];

    /// <summary>The errors of an element, each with its path in it.</summary>
    public static IEnumerable<(string Problem, string Where)> Problems(JsonObject element) =>
        TextCheck.Lengths(element, "action_id", 255, isNeeded: false).Concat(Placeholder(element))
            .Concat(element.Text("type") switch
            {
                "button" => Button(element),
                "static_select" => Options(element, 100),
                "radio_buttons" or "checkboxes" => Options(element, 10),
                "plain_text_input" => Range(element, "max_length", 1, 3000),
                "number_input" =>
                    element["is_decimal_allowed"] is null ? [("missing required field: is_decimal_allowed", "")] : [],
                { } type when Others.Contains(type) => [],
                _ => [("unsupported type", "/type")],
            });

    private static IEnumerable<(string, string)> Placeholder(JsonObject element) =>
        element["placeholder"] is JsonObject words
            ? At("/placeholder", TextCheck.Problems(words, 150, canBeMrkdwn: false))
            : [];

    private static IEnumerable<(string, string)> Button(JsonObject button) =>
    [
        .. At("/text", TextCheck.Problems(button["text"] as JsonObject, 75, canBeMrkdwn: false)),
        .. TextCheck.Lengths(button, "value", 2000, isNeeded: false),
        .. TextCheck.Lengths(button, "url", 3000, isNeeded: false),
        .. TextCheck.Lengths(button, "accessibility_label", 75, isNeeded: false),
        .. button.Text("style") is null or "primary" or "danger"
            ? Array.Empty<(string, string)>()
            : [("must be one of the allowed values", "/style")],
    ];

    private static IEnumerable<(string, string)> Options(JsonObject element, int most)
    {
        if (element["option_groups"] is not null && element["options"] is null) yield break;
        JsonObject[] options = [.. element.Objects("options")];
        if (options.Length == 0) yield return ("no fewer than 1 items allowed", "/options");
        if (options.Length > most) yield return ($"no more than {most} items allowed", "/options");
        for (int index = 0; index < options.Length; index++)
        {
            string place = $"/options/{index}";
            IEnumerable<(string, string)> problems =
                TextCheck.Problems(options[index]["text"] as JsonObject, 75, canBeMrkdwn: true)
                    .Select(found => (found.Problem, "/text" + found.Where))
                    .Concat(TextCheck.Lengths(options[index], "value", 150, isNeeded: true));
            foreach ((string, string) problem in At(place, problems)) yield return problem;
        }

        if (element["initial_option"] is JsonObject initial
            && !options.Any(option => JsonNode.DeepEquals(option, initial)))
            yield return ("must be one of the provided options", "/initial_option");
    }

    private static IEnumerable<(string, string)> Range(JsonObject element, string name, int least, int most)
    {
        if (element[name] is not JsonValue value) yield break;
        if (!value.TryGetValue(out int number) || number < least || number > most)
            yield return ($"must be between {least} and {most}", $"/{name}");
    }

    private static IEnumerable<(string, string)> At(
        string place, IEnumerable<(string Problem, string Where)> problems) =>
        problems.Select(found => (found.Problem, place + found.Where));
}
