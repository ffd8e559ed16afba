namespace MentorBot.Conversation.Cards;

/// <summary>
/// An input whose answer is the <see cref="Choice.Value"/> of one of its <see cref="Input.Options"/>.
/// </summary>
/// <param name="Id">Unique in its card.</param>
/// <param name="Label">The question.</param>
public abstract record OptionsInput(string Id, string Label) : Input(Id, Label)
{
    internal override bool CanAnswer(Type type) => Options.All(option => InputValue.CanParse(type, option.Value));

    internal override Reading Accept(string value) => new(Find(value)?.Value, null);

    internal override string Show(string value) => Find(value)?.Title ?? value;

    private protected override Reading ReadTyped(string typed, DateOnly today) =>
        new(SpokenChoice.Find(Options, typed)?.Value, null);

    private Choice? Find(string value) => Options.FirstOrDefault(option => option.Value == value);
}
