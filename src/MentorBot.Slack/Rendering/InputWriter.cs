using MentorBot.Channels.Protocol;
using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;
using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Writes a card's inputs. The block and its element have the input's id, by which the answer is found. The input's
/// hint is not used as the block's hint: it continues the sentence "I'm asking for …" and makes no sense alone. See
/// <see href="https://docs.slack.dev/reference/block-kit/blocks/input-block"/>.
/// </summary>
internal sealed class InputWriter(BlockText text, string yes)
{
    private SlackLimits Limits => text.Limits;

    /// <summary>Writes the fields of an input block.</summary>
    public void Write(Utf8JsonWriter json, Input input)
    {
        json.WriteString("block_id", Id(input));
        text.Write(json, "label", input.Label, Limits.FieldLength);
        json.WriteBoolean("optional", !input.Required);
        json.WriteStartObject("element");
        WriteElement(json, input);
        json.WriteString("action_id", Id(input));
        json.WriteEndObject();
    }

    private void WriteElement(Utf8JsonWriter json, Input input)
    {
        switch (input)
        {
            case TextInput typed: WriteText(json, typed); break;
            case ChoiceInput choice: WriteChoice(json, choice); break;
            case NumberInput number: WriteNumber(json, number); break;
            case DateInput date: WriteDate(json, date); break;
            case ToggleInput toggle: WriteToggle(json, toggle); break;
            case PersonInput person: WritePerson(json, person); break;
            default:
                throw new NotSupportedException(
                    $"Slack does not know how to draw the input {input.GetType().Name}.");
        }
    }

    private void WriteText(Utf8JsonWriter json, TextInput typed)
    {
        int most = Math.Clamp(typed.MaxLength, 1, Limits.SectionTextLength);
        json.WriteString("type", "plain_text_input");
        json.WriteBoolean("multiline", typed.Multiline);
        json.WriteNumber("max_length", most);
        json.WriteText("initial_value", typed.Value is { } value ? CutText.To(value, most) : null);
        if (!string.IsNullOrWhiteSpace(typed.Placeholder))
            text.Write(json, "placeholder", typed.Placeholder, Limits.PlaceholderLength);
    }

    private void WriteChoice(Utf8JsonWriter json, ChoiceInput choice)
    {
        bool expanded = choice.Expanded && choice.Choices.Length <= Limits.RadioOptions;
        json.WriteString("type", expanded ? "radio_buttons" : "static_select");
        json.WriteStartArray("options");
        foreach (Choice one in choice.Choices.Take(Limits.SelectOptions)) WriteOption(json, null, one.Title, one.Value);
        json.WriteEndArray();
        if (choice.Choices.Take(Limits.SelectOptions).FirstOrDefault(one => one.Value == choice.Value) is { } chosen)
        {
            WriteOption(json, "initial_option", chosen.Title, chosen.Value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, NumberInput number)
    {
        json.WriteString("type", "number_input");
        json.WriteBoolean("is_decimal_allowed", !number.Whole);
        if (decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
            json.WriteString("initial_value", Text(value));
        if (number.Min is { } min) json.WriteString("min_value", Text(min));
        if (number.Max is { } max) json.WriteString("max_value", Text(max));
    }

    // A date picker has no minimum or maximum: the feature rejects an answer that is out of range.
    private static void WriteDate(Utf8JsonWriter json, DateInput date)
    {
        json.WriteString("type", "datepicker");
        if (DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            json.WriteString("initial_date", date.Value);
    }

    private void WriteToggle(Utf8JsonWriter json, ToggleInput toggle)
    {
        json.WriteString("type", "checkboxes");
        json.WriteStartArray("options");
        WriteOption(json, null, yes, "true");
        json.WriteEndArray();
        if (toggle.Value != "true") return;
        json.WriteStartArray("initial_options");
        WriteOption(json, null, yes, "true");
        json.WriteEndArray();
    }

    // Only a Slack user can be preselected.
    private static void WritePerson(Utf8JsonWriter json, PersonInput person)
    {
        json.WriteString("type", "users_select");
        string account = person.Value ?? "";
        bool isSlacks = !account.Contains('|', StringComparison.Ordinal)
            || account.StartsWith($"{SlackReference.ChannelName}|", StringComparison.Ordinal);
        if (isSlacks) json.WriteText("initial_user", account[(account.LastIndexOf('|') + 1)..]);
    }

    private void WriteOption(Utf8JsonWriter json, string? name, string title, string value)
    {
        if (value.Length is 0 || value.Length > Limits.OptionValueLength)
            throw new InvalidOperationException($"An option's value has 1 to {Limits.OptionValueLength} characters.");
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        text.Write(json, "text", title, Limits.ButtonTextLength);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private string Id(Input input) =>
        input.Id.Length <= Limits.IdLength
            ? input.Id
            : throw new InvalidOperationException($"An input's id has at most {Limits.IdLength} characters.");

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
