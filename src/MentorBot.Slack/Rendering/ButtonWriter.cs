using MentorBot.Channels.Protocol;
using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Writes the buttons. See <see href="https://docs.slack.dev/reference/block-kit/block-elements/button-element"/>.
/// </summary>
internal sealed class ButtonWriter(BlockText text)
{
    private int _number;

    public void Write(Utf8JsonWriter json, Button button)
    {
        switch (button)
        {
            case SubmitButton submit:
                Write(
                    json, submit.Title, submit.Title, ActionIds.Submit(submit.SendsInputs, ++_number),
                    Style(submit.Style), submit.Token.ToString());
                break;
            case OpenUrlButton open:
                Write(json, open.Title, open.Title, ActionIds.Url(++_number), null, null, open.Url);
                break;
            default:
                throw new NotSupportedException(
                    $"Slack does not know how to draw the button {button.GetType().Name}.");
        }
    }

    /// <summary>Writes one option that answers at once.</summary>
    public void WriteTap(Utf8JsonWriter json, Input input, ActionToken token, Choice option) =>
        Write(
            json, option.Title, $"{option.Title}: {input.Label}", ActionIds.Tap(++_number),
            input.Value == option.Value ? "primary" : null, ActionIds.TapValue(input, token, option));

    private void Write(
        Utf8JsonWriter json, string title, string spoken, string id, string? style, string? value, Uri? url = null)
    {
        int most = text.Limits.ButtonTextLength;
        if (value?.Length > text.Limits.ButtonValueLength)
            throw new InvalidOperationException(
                $"A button's value has at most {text.Limits.ButtonValueLength} characters.");
        json.WriteStartObject();
        json.WriteString("type", "button");
        json.WriteString("action_id", id);
        text.Write(json, "text", title, most);
        json.WriteString("accessibility_label", CutText.To(spoken, most));
        json.WriteText("style", style);
        json.WriteText("value", value);
        json.WriteText("url", url?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static string? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => "primary",
        ButtonStyle.Danger => "danger",
        _ => null,
    };
}
