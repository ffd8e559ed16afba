using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Reads the values of the inputs of a message or a modal, by block id, which is the input's id. Empty ones are left
/// out. See <see href="https://docs.slack.dev/reference/views/#state"/>.
/// </summary>
internal static class StateReader
{
    /// <param name="holder">The view; for a message, the whole payload.</param>
    /// <param name="team">The workspace of the people who can be picked.</param>
    public static ImmutableDictionary<string, string> Read(JsonElement? holder, string team)
    {
        ImmutableDictionary<string, string>.Builder inputs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach ((string block, JsonElement element) in Elements(holder))
        {
            if (Value(element, team) is { Length: > 0 } value) inputs[block] = value;
        }

        return inputs.ToImmutable();
    }

    /// <summary>The ids of all the inputs, including empty ones.</summary>
    public static ImmutableArray<string> Ids(JsonElement? holder) =>
        [.. Elements(holder).Select(static input => input.Block).Distinct()];

    private static IEnumerable<(string Block, JsonElement Element)> Elements(JsonElement? holder) =>
        holder?.Object("state")?.Object("values") is not { } values ? [] :
        from block in values.EnumerateObject()
        where block.Value.ValueKind == JsonValueKind.Object
        from element in block.Value.EnumerateObject()
        where element.Value.ValueKind == JsonValueKind.Object
        select (block.Name, element.Value);

    private static string? Value(JsonElement element, string team) => element.Text("type") switch
    {
        "plain_text_input" => Scalar(element, "value") is { } typed ? EmojiCodes.ToUnicode(typed) : null,
        "number_input" or "email_text_input" or "url_text_input" => Scalar(element, "value"),
        "datepicker" => element.Word("selected_date"),
        "timepicker" => element.Word("selected_time"),
        "static_select" or "radio_buttons" => element.Object("selected_option")?.Word("value"),
        "checkboxes" => element.Objects("selected_options").Any() ? "true" : "false",
        "users_select" => element.Word("selected_user") is { } user ? SlackReference.Account(team, user) : null,
        _ => null,
    };

    // Numbers normally arrive as strings; a number from a client is accepted too.
    private static string? Scalar(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? value.TryGetDecimal(out decimal number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : value.GetRawText()
            : element.Word(name);
}
