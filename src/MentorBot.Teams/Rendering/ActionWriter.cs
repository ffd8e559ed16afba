using System.Text.Json;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Writes what can be tapped. An <c>Action.Execute</c> answers in place; a client that does not know it takes its fallback, an <c>Action.Submit</c> of the same
/// data. See <see href="https://adaptivecards.io/explorer/Action.Execute.html"/>.
/// </summary>
internal sealed class ActionWriter(Utf8JsonWriter json, TeamsLimits limits)
{
    public void Write(Button button)
    {
        switch (button)
        {
            case SubmitButton submit: WriteSubmit(submit.Title, submit.Token, Style(submit.Style), submit.SendsInputs, null); break;
            case OpenUrlButton open: WriteOpenUrl(open); break;
            default: throw new NotSupportedException($"Teams does not know how to draw the button {button.GetType().Name}.");
        }
    }

    /// <summary>One answer of a rating. It is sent alone: a tap must not be stopped by an input that is still empty.</summary>
    public void WriteStep(RatingInput rating, Choice step) =>
        WriteSubmit(step.Title, rating.Token, rating.Value == step.Value ? "positive" : null, sendsInputs: false, (rating.Id, step.Value));

    public void WriteToggle(string title, string target)
    {
        json.WriteStartObject();
        json.WriteString("type", "Action.ToggleVisibility");
        json.WriteString("title", Title(title));
        json.WriteStartArray("targetElements");
        json.WriteStringValue(target);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteOpenUrl(OpenUrlButton open)
    {
        json.WriteStartObject();
        json.WriteString("type", "Action.OpenUrl");
        json.WriteString("title", Title(open.Title));
        json.WriteString("url", open.Url.AbsoluteUri);
        json.WriteEndObject();
    }

    private void WriteSubmit(string title, ActionToken token, string? style, bool sendsInputs, (string Id, string Value)? answer)
    {
        json.WriteStartObject();
        json.WriteString("type", "Action.Execute");
        json.WriteString("verb", token.Verb);
        WriteAction(title, token, style, sendsInputs, answer);
        json.WriteStartObject("fallback");
        json.WriteString("type", "Action.Submit");
        WriteAction(title, token, style, sendsInputs, answer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteAction(string title, ActionToken token, string? style, bool sendsInputs, (string Id, string Value)? answer)
    {
        json.WriteString("title", Title(title));
        json.WriteText("style", style);
        json.WriteString("associatedInputs", sendsInputs ? "auto" : "none");
        json.WriteStartObject("data");
        json.WriteString(CardData.TokenKey, token.ToString());
        if (answer is { } given) json.WriteString(given.Id, given.Value);
        json.WriteEndObject();
    }

    private string Title(string title) => CutText.To(title, limits.ActionTitleLength);

    private static string? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => "positive",
        ButtonStyle.Danger => "destructive",
        _ => null,
    };
}
