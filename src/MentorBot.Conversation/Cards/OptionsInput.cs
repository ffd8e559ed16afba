using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// An input whose answer is the <see cref="Choice.Value"/> of one of its <see cref="Input.Options"/>.
/// </summary>
/// <param name="Id">Unique in its card.</param>
/// <param name="Label">The question.</param>
public abstract record OptionsInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>
    /// The maximum length of a typed answer other than the options, in characters. Such an answer is taken as it is.
    /// Where it is 0, the answer is one of the options.
    /// </summary>
    [JsonIgnore]
    public int LongestOther { get; init; }

    internal override bool CanAnswer(Type type) =>
        LongestOther == 0 && Options.All(option => InputValue.CanParse(type, option.Value));

    internal override Reading Accept(string value) => new(Find(value)?.Value, null);

    internal override string Show(string value) => Find(value)?.Title ?? value;

    private protected override Reading ReadTyped(string typed, DateOnly today) =>
        new(SpokenChoice.Find(Options, typed)?.Value ?? (typed.Length <= LongestOther ? typed : null), null);

    private Choice? Find(string value) => Options.FirstOrDefault(option => option.Value == value);
}
