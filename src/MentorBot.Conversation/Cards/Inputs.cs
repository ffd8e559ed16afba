using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>Something a card asks for. Values travel as text in one form on every channel; each input says which.</summary>
/// <param name="Id">Unique in its card. Letters, digits and dashes.</param>
/// <param name="Label">What is asked, in words that a screen reader can say. Never empty.</param>
public abstract record Input(string Id, string Label) : CardPart
{
    /// <summary>An answer is needed.</summary>
    public bool Required { get; init; }

    /// <summary>What is asked for, to go on from "I'm asking for …": "the due date, for example 'Friday'". The label where it is null.</summary>
    [JsonIgnore]
    public string? Hint { get; init; }

    /// <summary>What the input holds when it is shown, in the same form as its answer.</summary>
    public string? Value { get; init; }

    /// <summary>What to say beside the input when its answer is missing or does not fit.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The last answer did not fit: <see cref="ErrorMessage"/> is shown from the start.</summary>
    public bool Rejected { get; init; }
}

/// <summary>Free text.</summary>
public sealed record TextInput(string Id, string Label) : Input(Id, Label)
{
    private const int UsualLength = 500;

    /// <summary>What an answer may look like.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The longest answer, in characters. At most 3,000 (Slack).</summary>
    public int MaxLength { get; init => field = value == 0 ? UsualLength : value; } = UsualLength;

    /// <summary>Room for several lines.</summary>
    public bool Multiline { get; init; }
}

/// <summary>One of a few. The answer is the chosen <see cref="Choice.Value"/>.</summary>
public sealed record ChoiceInput(string Id, string Label, ImmutableArray<Choice> Choices) : Input(Id, Label)
{
    /// <summary>All choices are visible at once; else they fold into a list.</summary>
    public bool Expanded { get; init; }
}

/// <summary>One of the things to choose from.</summary>
/// <param name="Value">What is sent and kept.</param>
/// <param name="Title">What is shown, and what can be typed.</param>
/// <param name="Synonyms">What else can be typed, in any case.</param>
public sealed record Choice(string Value, string Title, ImmutableArray<string> Synonyms = default)
{
    /// <summary>What else can be typed, in any case.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = Synonyms.IsDefault ? [] : Synonyms;

    /// <summary>A choice as resource files have it: the title, and behind it what else can be typed (<c>Go on|yes|continue</c>).</summary>
    public static Choice Parse(string value, string texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] all = texts.Split('|');
        return new Choice(value, all[0], [.. all[1..]]);
    }
}

/// <summary>A number. The answer is written invariantly ("2.5").</summary>
public sealed record NumberInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>The least that fits.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that fits.</summary>
    public decimal? Max { get; init; }

    /// <summary>Only whole numbers fit; without bounds of their own, those that an <see cref="int"/> holds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Whole { get; init; } = true;
}

/// <summary>A day. The answer is ISO 8601 (<c>2026-12-31</c>).</summary>
public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>The first day that fits.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day that fits.</summary>
    public DateOnly? Max { get; init; }
}

/// <summary>Yes or no. The answer is <c>true</c> or <c>false</c>.</summary>
public sealed record ToggleInput(string Id, string Label) : Input(Id, Label);

/// <summary>
/// How much, as a row of one-tap answers: each choice is a button that answers at once. The answer is the chosen <see cref="Choice.Value"/>.
/// </summary>
/// <param name="Id">Unique in its card.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Steps">From least to most, at most five. A title may begin with one emoji but never is one alone.</param>
/// <param name="Token">Sent with the chosen value under <paramref name="Id"/>.</param>
public sealed record RatingInput(string Id, string Label, ImmutableArray<Choice> Steps, ActionToken Token) : Input(Id, Label);

/// <summary>Somebody of the organisation. The answer is the channel's user id, which the channel translates into an account.</summary>
public sealed record PersonInput(string Id, string Label) : Input(Id, Label);
