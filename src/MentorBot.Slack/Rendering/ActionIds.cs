using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>Ids that the renderer writes into buttons and views and that the inbound side reads.</summary>
internal static class ActionIds
{
    /// <summary>
    /// The <c>callback_id</c> of this bot's modals; their <c>private_metadata</c> is the action's token.
    /// </summary>
    public const string Form = "mentorbot.form";

    private const string Send = "send.";
    private const string Leave = "leave.";
    private const string Rate = "rate.";
    private const string Open = "open.";

    // The separator between token, input id and option in the value of a button that answers at once. Tokens and input
    // ids do not contain it.
    private const char Between = '\n';

    /// <summary>The id of a button that sends the card's inputs, or of one that leaves without sending them.</summary>
    public static string Submit(bool sendsInputs, int number) => (sendsInputs ? Send : Leave) + Number(number);

    /// <summary>The id of an option that answers at once.</summary>
    public static string Tap(int number) => Rate + Number(number);

    /// <summary>The id of a button that opens a page: Slack reports the press to the bot as well.</summary>
    public static string Url(int number) => Open + Number(number);

    /// <summary>The value of an option that answers at once.</summary>
    public static string TapValue(Input input, ActionToken token, Choice option) =>
        $"{token}{Between}{input.Id}{Between}{option.Value}";

    /// <summary>The meaning of a pressed button; null if it has none.</summary>
    /// <param name="actionId">The button's id; it is the token if the button has no value.</param>
    /// <param name="value">The value of the button.</param>
    public static ButtonAction? Read(string actionId, string? value)
    {
        if (actionId.StartsWith(Open, StringComparison.Ordinal) && value is null) return null;
        string[] parts = (value ?? actionId).Split(Between, 3);
        if (!ActionToken.TryParse(parts[0], out ActionToken token)) return null;
        return new ButtonAction(token)
        {
            SendsInputs = !actionId.StartsWith(Leave, StringComparison.Ordinal),
            Choice = parts is [_, var input, var choice] ? (input, choice) : null,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
