using System.Globalization;
using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>What the renderer writes into buttons and views, and the inbound side reads there.</summary>
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

    // No token holds one, and no input's id: the value of a button that answers at once is the token, the input and the
    // choice.
    private const char Between = '\n';

    /// <summary>Of a button that sends the card's inputs, or of one that is a way out.</summary>
    public static string Submit(bool sendsInputs, int number) => (sendsInputs ? Send : Leave) + Number(number);

    /// <summary>Of an option that answers at once.</summary>
    public static string Tap(int number) => Rate + Number(number);

    /// <summary>Of a button that opens a page: Slack tells of the press all the same.</summary>
    public static string Url(int number) => Open + Number(number);

    /// <summary>What an option that answers at once says.</summary>
    public static string TapValue(Input input, ActionToken token, Choice option) =>
        $"{token}{Between}{input.Id}{Between}{option.Value}";

    /// <summary>What a pressed button means; null where it means nothing.</summary>
    /// <param name="actionId">The button's id; its token where it has no value.</param>
    /// <param name="value">What it says.</param>
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
