using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// Something a card asks for. Values travel as text in one form on every channel; each input says which. What a kind of
/// input knows of its answer stands in its own record; a channel knows how to draw it.
/// </summary>
/// <param name="Id">Unique in its card. Letters, digits and dashes.</param>
/// <param name="Label">What is asked, in words that a screen reader can say. Never empty.</param>
public abstract record Input(string Id, string Label) : CardPart
{
    /// <summary>An answer is needed.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// What is asked for, to go on from "I'm asking for …": "the due date, for example 'Friday'". The label where it is
    /// null.
    /// </summary>
    [JsonIgnore]
    public string? Hint { get; init; }

    /// <summary>What the input holds when it is shown, in the same form as its answer.</summary>
    public string? Value { get; init; }

    /// <summary>What to say beside the input when its answer is missing or does not fit.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The last answer did not fit: <see cref="ErrorMessage"/> is shown from the start.</summary>
    public bool Rejected { get; init; }

    /// <summary>What can be chosen; empty where the answer is free.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<Choice> Options => [];

    /// <summary>
    /// Each of <see cref="Options"/> is a button that answers at once, with this action and the option's value under
    /// <see cref="Id"/>. Null where the card's button sends the answer.
    /// </summary>
    [JsonIgnore]
    public virtual ActionToken? Tap => null;

    /// <summary>The answer is whole words, which say without the label what was asked.</summary>
    internal virtual bool SpeaksForItself => false;

    /// <summary>The input on a card whose buttons mean this action.</summary>
    internal virtual Input AnsweredBy(ActionToken action) => this;

    /// <summary>Every answer can be read as this type; as text every answer can.</summary>
    internal virtual bool CanAnswer(Type type) => false;

    /// <summary>Understands typed text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Where the person is.</param>
    internal Reading Understand(string text, DateOnly today) =>
        text.Trim() is { Length: > 0 } typed ? ReadTyped(typed, today) : default;

    /// <summary>Checks a value that is already in the input's form.</summary>
    internal abstract Reading Accept(string value);

    /// <summary>An answer as a person reads it: a choice's title, a day in words.</summary>
    internal virtual string Show(string value) => value;

    /// <summary>As <see cref="Understand"/>; the text has no space around it and is not empty.</summary>
    private protected abstract Reading ReadTyped(string typed, DateOnly today);
}
