using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>Yes or no. The answer is <c>true</c> or <c>false</c>.</summary>
public sealed record ToggleInput(string Id, string Label) : Input(Id, Label)
{
    private const string On = "true";
    private const string Off = "false";

    internal override bool CanAnswer(Type type) => type == typeof(bool);

    internal override Reading Accept(string value) => new(value is On or Off ? value : null, null);

    internal override string Show(string value) => value == On ? DialogWords.Yes : DialogWords.No;

    private protected override Reading ReadTyped(string typed, DateOnly today) =>
        SpokenYesNo.TryParse(typed, out bool yes) ? new Reading(yes ? On : Off, null) : default;
}
