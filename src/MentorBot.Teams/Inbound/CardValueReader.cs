using MentorBot.Teams.Rendering;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Reads what a card's button sent. An <c>Action.Submit</c> sends its data as the message's value; an
/// <c>Action.Execute</c> inside <c>value.action.data</c>. In both cases the inputs are in the same object as the
/// button's own data. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model"/>.
/// </summary>
internal static class CardValueReader
{
    /// <summary>What the button sent; null if it sent nothing.</summary>
    public static JObject? Data(Activity activity) =>
        activity.Type == ActivityTypes.Invoke
            ? Action(activity)?["data"] as JObject
            : ActivityFacts.Object(activity.Value);

    /// <summary>The kind of an invoke's action, such as <c>Action.Execute</c>; null if it has none.</summary>
    public static string? ActionType(Activity activity) => ActivityFacts.Word(Action(activity), "type");

    /// <summary>The inputs by their ids; empty ones are left out.</summary>
    public static ImmutableDictionary<string, string> Inputs(JObject data)
    {
        ImmutableDictionary<string, string>.Builder inputs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (JProperty property in data.Properties().Where(static property => property.Name != CardData.TokenKey))
        {
            if (Text(property.Value) is { Length: > 0 } text) inputs[property.Name] = text;
        }

        return inputs.ToImmutable();
    }

    private static JObject? Action(Activity activity) => ActivityFacts.Object(activity.Value)?["action"] as JObject;

    private static string? Text(JToken value) => value.Type switch
    {
        JTokenType.String => (string?)value,
        JTokenType.Integer => value.ToString(),
        JTokenType.Float => ((decimal)value).ToString(CultureInfo.InvariantCulture),
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => null,
    };
}
