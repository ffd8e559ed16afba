using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// A person of the organisation. The answer is the channel's user id, which the channel translates into an account.
/// </summary>
public sealed record PersonInput(string Id, string Label) : Input(Id, Label)
{
    internal override Reading Accept(string value) => new(value, null);

    // An account id means nothing to people.
    internal override string Show(string value) =>
        value.Contains('|', StringComparison.Ordinal) ? DialogWords.Answered : value;

    private protected override Reading ReadTyped(string typed, DateOnly today) => Accept(typed);
}
