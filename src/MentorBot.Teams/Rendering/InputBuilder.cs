using AdaptiveCards;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Builds a card's inputs. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation"/>.
/// </summary>
internal readonly struct InputBuilder(ShownText shown)
{
    private const string Day = "yyyy-MM-dd";

    // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker: a picked person
    // is identified by object id.
    private static readonly Dictionary<string, string> People = new()
    {
        ["type"] = "Data.Query", ["dataset"] = "graph.microsoft.com/users",
    };

    public AdaptiveInput Of(Input input)
    {
        AdaptiveInput built = input switch
        {
            TextInput text => Text(text),
            ChoiceInput choice => Choice(choice),
            NumberInput number => Number(number),
            DateInput date => Date(date),
            ToggleInput toggle => Toggle(toggle),
            PersonInput person => Person(person),
            _ => throw new NotSupportedException($"Teams does not know how to draw the input {input.GetType().Name}."),
        };
        built.Id ??= input.Id;
        if (built is not AdaptiveToggleInput) built.Label = shown.Cut(input.Label);
        built.IsRequired = input.Required;
        if (!string.IsNullOrEmpty(input.ErrorMessage)) built.ErrorMessage = shown.Literal(input.ErrorMessage);
        return built;
    }

    private AdaptiveTextInput Text(TextInput text) => new()
    {
        Value = text.Value,
        Placeholder = text.Placeholder is { } placeholder ? shown.Cut(placeholder) : null,
        MaxLength = text.MaxLength,
        IsMultiline = text.Multiline,
    };

    private AdaptiveChoiceSetInput Choice(ChoiceInput choice) => new()
    {
        Value = choice.Value,
        Style = choice.Expanded ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
        Wrap = true,
        Choices = Choices(choice.Choices, choice.Expanded),
    };

    // The title of a radio button is rendered as Markdown; in a drop-down list it is not.
    private List<AdaptiveChoice> Choices(ImmutableArray<Choice> choices, bool markdown)
    {
        List<AdaptiveChoice> built = new(choices.Length);
        foreach (Choice choice in choices)
            built.Add(new AdaptiveChoice
            {
                Title = markdown ? shown.Literal(choice.Title) : shown.Cut(choice.Title), Value = choice.Value,
            });
        return built;
    }

    private static AdaptiveNumberInput Number(NumberInput number) => new()
    {
        Value = decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? (double)value
            : double.NaN,
        Min = (double?)number.Min ?? double.NaN,
        Max = (double?)number.Max ?? double.NaN,
    };

    private static AdaptiveDateInput Date(DateInput date) => new()
    {
        Value = date.Value,
        Min = date.Min?.ToString(Day, CultureInfo.InvariantCulture),
        Max = date.Max?.ToString(Day, CultureInfo.InvariantCulture),
    };

    // A screen reader reads the title; a label as well would repeat it.
    private AdaptiveToggleInput Toggle(ToggleInput toggle) =>
        new()
        {
            Title = shown.Literal(toggle.Label), Value = toggle.Value ?? "false", ValueOn = "true", ValueOff = "false",
            Wrap = true,
        };

    private static AdaptiveChoiceSetInput Person(PersonInput person)
    {
        AdaptiveChoiceSetInput picker = new()
        {
            Id = person.Id + CardData.PersonSuffix, Value = person.Value?[(person.Value.LastIndexOf('|') + 1)..],
        };
        picker.AdditionalProperties["choices.data"] = People;
        return picker;
    }
}
