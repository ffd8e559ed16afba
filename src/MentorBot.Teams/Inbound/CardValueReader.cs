using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorBot.Teams.Rendering;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Reads what a card's button sent. An <c>Action.Submit</c> sends its data as the message's value; an <c>Action.Execute</c> inside <c>value.action.data</c>. In
/// both the inputs stand beside the button's own data. See <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model"/>.
/// </summary>
internal static class CardValueReader
{
    public static CardValue Read(JsonElement value, string activityType)
    {
        if (activityType != "invoke") return Read(null, value);
        JsonElement? action = value.Object("action");
        return Read(action?.Word("type"), action?.Object("data"));
    }

    private static CardValue Read(string? actionType, JsonElement? data) =>
        new(actionType, data?.Word(CardData.TokenKey), data is { } inputs ? Inputs(inputs) : ImmutableDictionary<string, string>.Empty);

    private static ImmutableDictionary<string, string> Inputs(JsonElement data)
    {
        ImmutableDictionary<string, string>.Builder inputs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (JsonProperty property in data.EnumerateObject())
        {
            if (property.Name == CardData.TokenKey) continue;
            if (Text(property.Value) is { Length: > 0 } text) inputs[property.Name] = text;
        }

        return inputs.ToImmutable();
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetDecimal(out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
