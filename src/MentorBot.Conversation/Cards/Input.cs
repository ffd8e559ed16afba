using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// Something that a card asks for. Values are text in one format on every channel; each input documents its format. The
/// record of each kind checks and formats its answers; a channel only displays it.
/// </summary>
/// <param name="Id">Unique in its card. Letters, digits and dashes.</param>
/// <param name="Label">The question, readable by a screen reader. Never empty.</param>
public abstract record Input(string Id, string Label) : CardPart
{
    /// <summary>Whether an answer is needed.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// A phrase for what is asked, which continues "I'm asking for …": "the due date, for example 'Friday'". Where it
    /// is null, the label is used.
    /// </summary>
    [JsonIgnore]
    public string? Hint { get; init; }

    /// <summary>The value that the input shows at first, in the same format as its answer.</summary>
    public string? Value { get; init; }

    /// <summary>The message beside the input when its answer is missing or not valid.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>
    /// Whether the last answer was not valid: <see cref="ErrorMessage"/> is then shown from the start.
    /// </summary>
    public bool Rejected { get; init; }

    /// <summary>The options to choose from; empty where the answer is free.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<Choice> Options => [];

    /// <summary>
    /// The action of the buttons where each of <see cref="Options"/> is a button that answers at once, with the
    /// option's value under <see cref="Id"/>. Null where the card's button sends the answer.
    /// </summary>
    [JsonIgnore]
    public virtual ActionToken? Tap => null;

    /// <summary>Whether the answer is whole words that are clear without the label.</summary>
    internal virtual bool SpeaksForItself => false;

    /// <summary>The input on a card whose buttons have this action.</summary>
    internal virtual Input AnsweredBy(ActionToken action) => this;

    /// <summary>Whether every answer can be read as this type; every answer can be read as text.</summary>
    internal virtual bool CanAnswer(Type type) => false;

    /// <summary>Interprets typed text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The current date in the person's time zone.</param>
    internal Reading Understand(string text, DateOnly today) =>
        text.Trim() is { Length: > 0 } typed ? ReadTyped(typed, today) : default;

    /// <summary>Checks a value that is already in the input's format.</summary>
    internal abstract Reading Accept(string value);

    /// <summary>The answer as text for a person: the title of a choice, a date in words.</summary>
    internal virtual string Show(string value) => value;

    /// <summary>Like <see cref="Understand"/>; the text is not empty and has no white space around it.</summary>
    private protected abstract Reading ReadTyped(string typed, DateOnly today);
}
