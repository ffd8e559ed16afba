using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>Free text.</summary>
public sealed record TextInput(string Id, string Label) : Input(Id, Label)
{
    private const int UsualLength = 500;

    /// <summary>An example of an answer.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The maximum length of an answer, in characters. At most 3,000 (Slack).</summary>
    public int MaxLength { get; init => field = value == 0 ? UsualLength : value; } = UsualLength;

    /// <summary>Whether there is room for several lines.</summary>
    public bool Multiline { get; init; }

    internal override bool SpeaksForItself => true;

    internal override Reading Accept(string value) =>
        value.Length > MaxLength ? new Reading(null, DialogWords.TooLong(MaxLength)) : new Reading(value, null);

    private protected override Reading ReadTyped(string typed, DateOnly today) => Accept(typed);
}
