using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>Writes what a card asks. See <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation"/>.</summary>
internal sealed class InputWriter(Utf8JsonWriter json, CardWriter card)
{
    private const string Day = "yyyy-MM-dd";

    public void Write(Input input)
    {
        WriteRejection(json, card, input);
        switch (input)
        {
            case TextInput text: WriteText(text); break;
            case ChoiceInput choice: WriteChoice(choice); break;
            case NumberInput number: WriteNumber(number); break;
            case DateInput date: WriteDate(date); break;
            case ToggleInput toggle: WriteToggle(toggle); break;
            case PersonInput person: WritePerson(person); break;
            default: throw new NotSupportedException($"Teams does not know how to draw the input {input.GetType().Name}.");
        }
    }

    /// <summary>Says above the input what was wrong with its last answer: the schema cannot show an error from the start.</summary>
    public static void WriteRejection(Utf8JsonWriter json, CardWriter card, Input input)
    {
        if (!input.Rejected || string.IsNullOrEmpty(input.ErrorMessage)) return;
        card.BeginText(input.ErrorMessage);
        json.WriteString("color", "Attention");
        json.WriteEndObject();
    }

    private void WriteText(TextInput text)
    {
        Begin("Input.Text", text, text.Id);
        json.WriteText("value", text.Value);
        json.WriteText("placeholder", text.Placeholder is { } placeholder ? card.Cut(placeholder) : null);
        json.WriteNumber("maxLength", text.MaxLength);
        if (text.Multiline) json.WriteBoolean("isMultiline", true);
        json.WriteEndObject();
    }

    private void WriteChoice(ChoiceInput choice)
    {
        Begin("Input.ChoiceSet", choice, choice.Id);
        json.WriteText("value", choice.Value);
        json.WriteString("style", choice.Expanded ? "expanded" : "compact");
        json.WriteBoolean("wrap", true);
        WriteChoices(choice.Choices, choice.Expanded);
        json.WriteEndObject();
    }

    // Beside a radio button a title is Markdown; in a folded list it is not.
    private void WriteChoices(ImmutableArray<Choice> choices, bool markdown)
    {
        json.WriteStartArray("choices");
        foreach (Choice choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("title", markdown ? card.Literal(choice.Title) : card.Cut(choice.Title));
            json.WriteString("value", choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteNumber(NumberInput number)
    {
        Begin("Input.Number", number, number.Id);
        if (decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)) json.WriteNumber("value", value);
        if (number.Min is { } min) json.WriteNumber("min", min);
        if (number.Max is { } max) json.WriteNumber("max", max);
        json.WriteEndObject();
    }

    private void WriteDate(DateInput date)
    {
        Begin("Input.Date", date, date.Id);
        json.WriteText("value", date.Value);
        json.WriteText("min", date.Min?.ToString(Day, CultureInfo.InvariantCulture));
        json.WriteText("max", date.Max?.ToString(Day, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    // Its title is what a screen reader says; a label beside it would say the same twice.
    private void WriteToggle(ToggleInput toggle)
    {
        card.Begin("Input.Toggle");
        json.WriteString("id", toggle.Id);
        json.WriteString("title", card.Literal(toggle.Label));
        WriteValidation(toggle);
        json.WriteString("value", toggle.Value ?? "false");
        json.WriteString("valueOn", "true");
        json.WriteString("valueOff", "false");
        json.WriteBoolean("wrap", true);
        json.WriteEndObject();
    }

    // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker: who is picked is told by object id.
    private void WritePerson(PersonInput person)
    {
        Begin("Input.ChoiceSet", person, person.Id + CardData.PersonSuffix);
        json.WriteText("value", person.Value?[(person.Value.LastIndexOf('|') + 1)..]);
        WriteChoices([], markdown: false);
        json.WriteStartObject("choices.data");
        json.WriteString("type", "Data.Query");
        json.WriteString("dataset", "graph.microsoft.com/users");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Begin(string type, Input input, string id)
    {
        card.Begin(type);
        json.WriteString("id", id);
        json.WriteString("label", card.Cut(input.Label));
        WriteValidation(input);
    }

    private void WriteValidation(Input input)
    {
        if (input.Required) json.WriteBoolean("isRequired", true);
        if (!string.IsNullOrEmpty(input.ErrorMessage)) json.WriteString("errorMessage", card.Literal(input.ErrorMessage));
    }
}
