using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// A rating, as a row of one-tap answers: each choice is a button that answers at once. The answer is the chosen
/// <see cref="Choice.Value"/>.
/// </summary>
/// <param name="Id">Unique in its card.</param>
/// <param name="Label">The question.</param>
/// <param name="Steps">
/// The steps from lowest to highest, at most five. A title may begin with one emoji but never consists of it alone.
/// </param>
/// <param name="Token">Sent with the chosen value under <paramref name="Id"/>.</param>
public sealed record RatingInput(string Id, string Label, ImmutableArray<Choice> Steps, ActionToken Token)
    : OptionsInput(Id, Label)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ImmutableArray<Choice> Options => Steps;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ActionToken? Tap => Token;

    internal override bool SpeaksForItself => true;

    internal override Input AnsweredBy(ActionToken action) => this with { Token = action };
}
