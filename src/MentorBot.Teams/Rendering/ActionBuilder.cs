using AdaptiveCards;
using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Builds the buttons. An <c>Action.Execute</c> updates the card in place; a client that does not know it uses its
/// fallback, an <c>Action.Submit</c> with the same data. See
/// <see href="https://adaptivecards.io/explorer/Action.Execute.html"/>.
/// </summary>
internal sealed class ActionBuilder(TeamsLimits limits)
{
    private const string Plain = "default";
    private const string Positive = "positive";
    private const string Destructive = "destructive";

    public AdaptiveAction Of(Button button) => button switch
    {
        SubmitButton submit => Submit(submit),
        OpenUrlButton open => new AdaptiveOpenUrlAction { Title = Title(open.Title), Url = open.Url },
        _ => throw new NotSupportedException($"Teams does not know how to draw the button {button.GetType().Name}."),
    };

    /// <summary>
    /// A button for one option that answers at once. It does not send the inputs: an empty input must not block the
    /// tap.
    /// </summary>
    public AdaptiveExecuteAction Tap(Input input, ActionToken token, Choice option)
    {
        Dictionary<string, string> data = new(2) { [CardData.TokenKey] = token.ToString(), [input.Id] = option.Value };
        string style = input.Value == option.Value ? Positive : Plain;
        return Execute(option.Title, token.Verb, data, style, AdaptiveAssociatedInputs.None);
    }

    public AdaptiveToggleVisibilityAction Toggle(string title, string target) =>
        new() { Title = Title(title), TargetElements = [new AdaptiveTargetElement(target)] };

    private AdaptiveExecuteAction Submit(SubmitButton button)
    {
        Dictionary<string, string> data = new(1) { [CardData.TokenKey] = button.Token.ToString() };
        AdaptiveAssociatedInputs inputs = button.SendsInputs
            ? AdaptiveAssociatedInputs.Auto
            : AdaptiveAssociatedInputs.None;
        return Execute(button.Title, button.Token.Verb, data, Style(button.Style), inputs);
    }

    private AdaptiveExecuteAction Execute(
        string whole, string verb, Dictionary<string, string> data, string style, AdaptiveAssociatedInputs inputs)
    {
        string title = Title(whole);
        AdaptiveSubmitAction fallback = new() { Title = title, Style = style, AssociatedInputs = inputs, Data = data };
        return new AdaptiveExecuteAction
        {
            Verb = verb, Title = title, Style = style, AssociatedInputs = inputs, Data = data,
            Fallback = new AdaptiveFallbackElement(fallback),
        };
    }

    private string Title(string title) => CutText.To(title, limits.ActionTitleLength);

    private static string Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => Positive,
        ButtonStyle.Danger => Destructive,
        _ => Plain,
    };
}
