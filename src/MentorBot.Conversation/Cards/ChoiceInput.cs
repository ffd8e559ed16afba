using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>One of a few. The answer is the chosen <see cref="Choice.Value"/>.</summary>
public sealed record ChoiceInput(string Id, string Label, ImmutableArray<Choice> Choices) : OptionsInput(Id, Label)
{
    /// <summary>All choices are visible at once; else they fold into a list.</summary>
    public bool Expanded { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override ImmutableArray<Choice> Options => Choices;
}
