using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>One of a few options. The answer is the chosen <see cref="Choice.Value"/>.</summary>
public sealed record ChoiceInput(string Id, string Label, ImmutableArray<Choice> Choices) : OptionsInput(Id, Label)
{
    /// <summary>Whether all options are visible at once; otherwise they are in a drop-down list.</summary>
    public bool Expanded { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override ImmutableArray<Choice> Options => Choices;
}
